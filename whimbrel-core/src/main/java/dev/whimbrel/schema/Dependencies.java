package dev.whimbrel.schema;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which object can't be without which other, as the server tells: a view without the columns it reads, a default without its
 * function. What follows from a schema by itself isn't repeated here: that a column can't be without its table, nor a foreign
 * key without the keys it names.
 */
public final class Dependencies {

    private static final Dependencies NONE = new Dependencies(Set.of());

    private final Set<Dependency> all;
    private final Map<ObjectKey, Set<ObjectKey>> uses = new HashMap<>();
    private final Map<ObjectKey, Set<ObjectKey>> users = new HashMap<>();

    private Dependencies(Collection<Dependency> dependencies) {
        all = dependencies.stream().filter(d -> !d.user().equals(d.used())).collect(toUnmodifiableSet());
        for (Dependency dependency : all) {
            uses.computeIfAbsent(dependency.user(), key -> new TreeSet<>()).add(dependency.used());
            users.computeIfAbsent(dependency.used(), key -> new TreeSet<>()).add(dependency.user());
        }
    }

    /** Nothing depends on anything. */
    public static Dependencies none() {
        return NONE;
    }

    /** These dependencies; one of an object on itself is left out. */
    public static Dependencies of(Collection<Dependency> dependencies) {
        return new Dependencies(dependencies);
    }

    /** All of them, in no order. */
    public Set<Dependency> all() {
        return all;
    }

    /** What an object needs, directly. */
    public Set<ObjectKey> uses(ObjectKey user) {
        return uses.getOrDefault(user, Set.of());
    }

    /** What needs an object, directly. */
    public Set<ObjectKey> users(ObjectKey used) {
        return users.getOrDefault(used, Set.of());
    }

    /**
     * One object needs another.
     *
     * @param user what needs it, for example a view
     * @param used what is needed, for example a column
     */
    public record Dependency(ObjectKey user, ObjectKey used) {}
}
