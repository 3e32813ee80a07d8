package dev.whimbrel.query;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Gives values by keys to code that asks for them one by one, and gets them by one statement for all that ask at the same time:
 *
 * <pre>{@code
 * Loader<UUID, List<Post>> posts = Loader.of(keys -> db.from(POSTS).fetchBy(POSTS.authorId, keys));
 * List<Profile> profiles = Loader.each(users, user -> new Profile(user, posts.get(user.id())));
 * }</pre>
 *
 * <p>What was loaded is kept, so a loader lives as long as one request does. Threads may share it.
 *
 * @param <K> keys, with {@code equals} and {@code hashCode}
 * @param <V> what is loaded for each: a list, an Optional, a row
 */
public final class Loader<K, V> {

    private final Function<? super Set<K>, ? extends Map<K, V>> batch;
    private final Map<K, V> loaded = new ConcurrentHashMap<>();

    private Loader(Function<? super Set<K>, ? extends Map<K, V>> batch) {
        this.batch = batch;
    }

    /**
     * A loader that gets its values in batches.
     *
     * @param batch gives a value for each key, such as an empty list where there is nothing
     */
    public static <K, V> Loader<K, V> of(Function<? super Set<K>, ? extends Map<K, V>> batch) {
        return new Loader<>(batch);
    }

    /**
     * Does something with each of some things, such as rows of a query. It is done for all of them at the same time, each in a virtual
     * thread of its own, so that what they ask of loaders is collected: once nobody goes on without an answer, it is loaded, in the thread
     * that called this and in its transaction.
     *
     * <p>What the work asks of a database itself, without a loader, is no part of that transaction.
     *
     * @param work may ask loaders one after the other, and call this for what it has got
     * @return what was made of each, in their order
     * @throws RuntimeException what the work throws; the first in the order of the things
     */
    public static <T, R> List<R> each(Collection<? extends T> things, Function<? super T, ? extends R> work) {
        return Gathering.each(things, work);
    }

    /**
     * The value of a key. Within {@link #each} it waits until all ask; elsewhere it is loaded at once.
     *
     * @throws WhimbrelException {@code USAGE} when the batch function gives nothing for it
     */
    public V get(K key) {
        V present = loaded.get(key);
        if (present != null) {
            return present;
        }
        load(Set.of(key));
        return value(key);
    }

    /** The values of several keys, in their order. */
    public Map<K, V> getAll(Collection<? extends K> keys) {
        Set<K> missing = new LinkedHashSet<>(keys);
        missing.removeAll(loaded.keySet());
        if (!missing.isEmpty()) {
            load(missing);
        }
        Map<K, V> values = new LinkedHashMap<>();
        keys.forEach(key -> values.put(key, value(key)));
        return values;
    }

    /** Forgets what was loaded for a key, after it was changed. */
    public void forget(K key) {
        loaded.remove(key);
    }

    /** Forgets all that was loaded. */
    public void forgetAll() {
        loaded.clear();
    }

    private V value(K key) {
        V value = loaded.get(key);
        if (value == null) {
            throw new WhimbrelException(
                    ErrorCode.USAGE,
                    "The batch function of a loader gave nothing for the key " + key
                            + ". It has to give something for each: an empty list, or an Optional, as fetchBy and fetchOneBy do.");
        }
        return value;
    }

    private void load(Set<K> keys) {
        Gathering gathering = Gathering.present();
        if (gathering == null) {
            loadNow(keys);
        } else {
            gathering.load(this, keys);
        }
    }

    void loadNow(Set<K> keys) {
        Map<K, V> values = batch.apply(Collections.unmodifiableSet(keys));
        for (K key : keys) {
            V value = values.get(key);
            if (value != null) {
                loaded.put(key, value);
            }
        }
    }
}
