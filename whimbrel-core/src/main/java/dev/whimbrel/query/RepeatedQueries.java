package dev.whimbrel.query;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds statements that are run for each row where one for all would do: the "N+1 queries" of a loop that asks for what belongs to each
 * of N rows. In tests they are failures:
 *
 * <pre>{@code
 * try (WatchedDatabase watched = RepeatedQueries.watch(db, 5)) {
 *     new Feed(watched.db()).show();
 * }
 * }</pre>
 *
 * <p>In development they are warnings, one for each place:
 *
 * <pre>{@code
 * Database db = Database.of(dataSource).listener(RepeatedQueries.warning(10));
 * }</pre>
 *
 * <p>Statements are counted by their text and the place that asks. What is counted together is a {@linkplain #begin unit of work}, or,
 * where none was begun, what a thread asks without a pause of 100 ms. Statements that fail and those that write
 * several rows don't count.
 */
@SuppressWarnings("ThreadLocalUsage") // Each has units of its own.
public final class RepeatedQueries implements QueryListener {

    private static final Logger LOG = LoggerFactory.getLogger(RepeatedQueries.class);

    private static final long PAUSE = Duration.ofMillis(100).toNanos();

    /** The most places that are warned of. */
    private static final int MOST_WARNINGS = 1_000;

    private final int atMost;
    private final ThreadLocal<@Nullable UnitOfWork> unit = new InheritableThreadLocal<>();
    private final ThreadLocal<@Nullable Burst> burst = new ThreadLocal<>();
    private final Set<Warned> warned = ConcurrentHashMap.newKeySet();

    /** What was warned of. */
    private record Warned(String sql, StackTraceElement call) {}

    /**
     * What a thread asks without a pause.
     *
     * @param end when its last statement ended
     */
    private record Burst(Repetitions repetitions, long end) {}

    private RepeatedQueries(int atMost) {
        this.atMost = atMost;
    }

    /**
     * Watches a database in a test, which fails when it is closed if a statement was run too often.
     *
     * @param db asked by its {@linkplain WatchedDatabase#db() other self} only; what is asked of this one isn't counted
     * @param atMost how often a statement may be run from one place, at least 1
     */
    public static WatchedDatabase watch(Database db, int atMost) {
        return new WatchedDatabase(db, new Repetitions(atMost));
    }

    /**
     * A listener that logs a warning when a statement is run too often, once for each place.
     *
     * @param atMost how often a statement may be run from one place, at least 1
     */
    public static RepeatedQueries warning(int atMost) {
        Repetitions.check(atMost);
        return new RepeatedQueries(atMost);
    }

    /**
     * Begins a unit of work, for this thread and for those that it starts, until it is closed: in a filter around each request, or in a
     * test that can't choose the database. Within another it counts by itself. Threads that were there before, as those of a pool, are no
     * part of it.
     */
    public UnitOfWork begin() {
        UnitOfWork outer = unit.get();
        UnitOfWork begun = new UnitOfWork(new Repetitions(atMost), () -> restore(outer));
        unit.set(begun);
        return begun;
    }

    private void restore(@Nullable UnitOfWork outer) {
        if (outer == null) {
            unit.remove();
        } else {
            unit.set(outer);
        }
    }

    @Override
    public void onStatement(QueryEvent event) {
        repetitions(event).count(event).ifPresent(this::warn);
    }

    private Repetitions repetitions(QueryEvent event) {
        UnitOfWork present = unit.get();
        if (present != null && present.isOpen()) {
            return present.repetitions();
        }
        long end = System.nanoTime();
        Burst last = burst.get();
        boolean goesOn = last != null && end - event.duration().toNanos() - last.end() < PAUSE;
        Repetitions repetitions = goesOn ? last.repetitions() : new Repetitions(atMost);
        burst.set(new Burst(repetitions, end));
        return repetitions;
    }

    private void warn(RepeatedQuery query) {
        if (warned.size() < MOST_WARNINGS
                && warned.add(new Warned(query.sql(), query.calledFrom().get(0)))) {
            LOG.warn("A statement for each row, where one for all would do. {}", query);
        }
    }
}
