package dev.whimbrel.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Work that is done for many things at the same time, each in a virtual thread, and what it asks of loaders.
 *
 * <p>It goes in rounds. A thread that asks a loader leaves its keys in the present round and waits for its end; once no thread runs any
 * more, the one that began all loads the keys of the round, loader by loader, ends it and lets them go on. When no keys are left
 * then, all are done. A thread that waits for something else, be it a lock that one of the waiting holds, counts as running; so that this
 * never stands still, a round also ends when nothing has happened for a while.
 */
final class Gathering {

    private static final ThreadLocal<@Nullable Gathering> PRESENT = new ThreadLocal<>();

    /** After how long without anything happening a round ends although somebody still runs. */
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(250);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition quiet = lock.newCondition();
    private Round round = new Round();
    private int running;
    private long changes;

    /** What is loaded together. */
    private static final class Round {
        private final Map<Loader<?, ?>, Set<Object>> keys = new LinkedHashMap<>();
        private final Map<Loader<?, ?>, Throwable> failures = new HashMap<>();
        private final CountDownLatch end = new CountDownLatch(1);
        private int waiting;

        @SuppressWarnings("unchecked") // A loader's keys are of its own type.
        private void load() {
            keys.forEach((loader, of) -> {
                try {
                    ((Loader<Object, ?>) loader).loadNow(of);
                } catch (Throwable e) {
                    failures.put(loader, e);
                }
            });
            end.countDown();
        }
    }

    /** The work for each thing of one call. */
    private static final class Tasks<R> {
        private final List<@Nullable R> results;
        private final List<@Nullable Throwable> failures;
        private final CountDownLatch end = new CountDownLatch(1);

        /** Whether the thread that waits for them is itself one of the gathering. */
        private final boolean isPart;

        private int left;

        private Tasks(int count, boolean isPart) {
            results = new ArrayList<@Nullable R>(Collections.<@Nullable R>nCopies(count, null));
            failures = new ArrayList<@Nullable Throwable>(Collections.<@Nullable Throwable>nCopies(count, null));
            this.isPart = isPart;
            left = count;
        }

        @SuppressWarnings("NullAway") // What the work gives is given on, whatever it is.
        private List<R> results() {
            List<Throwable> thrown =
                    failures.stream().filter(Objects::nonNull).distinct().toList();
            if (thrown.isEmpty()) {
                return Collections.unmodifiableList(results);
            }
            Throwable first = thrown.get(0);
            thrown.stream().skip(1).forEach(first::addSuppressed);
            throw rethrown(first);
        }
    }

    private static RuntimeException rethrown(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException exception ? exception : new IllegalStateException(failure);
    }

    /** The one that this thread is part of; null for none. */
    static @Nullable Gathering present() {
        return PRESENT.get();
    }

    static <T, R> List<R> each(Collection<? extends T> things, Function<? super T, ? extends R> work) {
        Gathering outer = PRESENT.get();
        return outer == null ? new Gathering().all(things, work) : outer.part(things, work);
    }

    private <T, R> List<R> all(Collection<? extends T> things, Function<? super T, ? extends R> work) {
        Tasks<R> tasks = start(things, work, false);
        for (Round next = nextRound(); next != null; next = nextRound()) {
            next.load();
        }
        return tasks.results();
    }

    /** Within the work of another: its threads are among those that are waited for, and the one that calls isn't meanwhile. */
    private <T, R> List<R> part(Collection<? extends T> things, Function<? super T, ? extends R> work) {
        if (things.isEmpty()) {
            return List.of();
        }
        Tasks<R> tasks = start(things, work, true);
        lock.lock();
        try {
            stopped();
        } finally {
            lock.unlock();
        }
        await(tasks.end);
        return tasks.results();
    }

    private <T, R> Tasks<R> start(
            Collection<? extends T> things, Function<? super T, ? extends R> work, boolean isPart) {
        List<T> list = new ArrayList<>(things);
        Tasks<R> tasks = new Tasks<>(list.size(), isPart);
        lock.lock();
        try {
            running += list.size();
        } finally {
            lock.unlock();
        }
        for (int i = 0; i < list.size(); i++) {
            int place = i;
            Thread.ofVirtual().name("whimbrel-loader-", i).start(() -> run(tasks, place, list.get(place), work));
        }
        return tasks;
    }

    private <T, R> void run(Tasks<R> tasks, int place, T thing, Function<? super T, ? extends R> work) {
        PRESENT.set(this);
        R result = null;
        Throwable failure = null;
        try {
            result = work.apply(thing);
        } catch (Throwable e) {
            failure = e;
        }
        lock.lock();
        try {
            tasks.results.set(place, result);
            tasks.failures.set(place, failure);
            tasks.left--;
            if (tasks.left == 0) {
                running += tasks.isPart ? 1 : 0;
                tasks.end.countDown();
            }
            stopped();
        } finally {
            lock.unlock();
        }
    }

    /** A thread runs no more. */
    private void stopped() {
        running--;
        changes++;
        if (running == 0) {
            quiet.signal();
        }
    }

    <K> void load(Loader<K, ?> loader, Set<K> keys) {
        Round present;
        lock.lock();
        try {
            present = round;
            present.keys.computeIfAbsent(loader, key -> new LinkedHashSet<>()).addAll(keys);
            present.waiting++;
            stopped();
        } finally {
            lock.unlock();
        }
        await(present.end);
        Throwable failure = present.failures.get(loader);
        if (failure != null) {
            throw rethrown(failure);
        }
    }

    /** The keys that are to be loaded now; null when all is done. */
    private @Nullable Round nextRound() {
        boolean interrupted = false;
        lock.lock();
        try {
            long seen = -1;
            while (running > 0 && (seen != changes || round.waiting == 0)) {
                seen = changes;
                try {
                    quiet.awaitNanos(PATIENCE);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (round.waiting == 0) {
                return null;
            }
            Round due = round;
            running += due.waiting;
            round = new Round();
            return due;
        } finally {
            lock.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Waits to the end: who left would still be counted. */
    private static void await(CountDownLatch end) {
        boolean interrupted = false;
        while (end.getCount() > 0) {
            try {
                end.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
