package dev.whimbrel.query;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the statements of one unit of work by their text and the place that they are asked from. Threads may share it. */
final class Repetitions {

    /** The most places that are kept; more than these aren't counted. */
    private static final int MOST_PLACES = 1_000;

    /** How much of the stack is told: the loop is seldom where the query is. */
    private static final int FRAMES = 3;

    private static final StackWalker STACK = StackWalker.getInstance();

    private final int atMost;
    private final Map<Place, Count> counts = new ConcurrentHashMap<>();

    /** Where a statement is asked from. */
    private record Place(String sql, StackTraceElement call) {}

    private record Count(List<StackTraceElement> calledFrom, AtomicLong times) {}

    /**
     * Counts.
     *
     * @param atMost how often a statement may be run from one place, at least 1
     */
    Repetitions(int atMost) {
        check(atMost);
        this.atMost = atMost;
    }

    static void check(int atMost) {
        if (atMost < 1) {
            throw new WhimbrelException(
                    ErrorCode.USAGE, "A statement may be run " + atMost + " times at most? Say 1 or more.");
        }
    }

    /** Counts a statement, and gives it when it has now been run once too often. */
    Optional<RepeatedQuery> count(QueryEvent event) {
        if (!isRowByRow(event)) {
            return Optional.empty();
        }
        List<StackTraceElement> calledFrom = callers();
        if (calledFrom.isEmpty()) {
            return Optional.empty();
        }
        Place place = new Place(event.sql(), calledFrom.get(0));
        Count count = counts.size() < MOST_PLACES
                ? counts.computeIfAbsent(place, key -> new Count(calledFrom, new AtomicLong()))
                : counts.get(place);
        return count != null && count.times().incrementAndGet() == atMost + 1L
                ? Optional.of(repeated(place, count))
                : Optional.empty();
    }

    /** One that failed may be tried again, and one that writes many rows is such a batch itself. */
    private static boolean isRowByRow(QueryEvent event) {
        return event.failure() == null && (event.rows() <= 1 || !RepeatedQuery.writes(event.sql()));
    }

    /** Those that were run too often, the most frequent first. */
    List<RepeatedQuery> found() {
        return counts.entrySet().stream()
                .map(each -> repeated(each.getKey(), each.getValue()))
                .filter(each -> each.times() > atMost)
                .sorted((one, other) -> Long.compare(other.times(), one.times()))
                .toList();
    }

    private static RepeatedQuery repeated(Place place, Count count) {
        return new RepeatedQuery(place.sql(), count.times().get(), count.calledFrom());
    }

    private static List<StackTraceElement> callers() {
        return STACK.walk(frames -> frames.filter(frame -> isOfUser(frame.getClassName()))
                .limit(FRAMES)
                .map(StackWalker.StackFrame::toStackTraceElement)
                .toList());
    }

    private static boolean isOfUser(String className) {
        return !className.startsWith("dev.whimbrel.query.")
                && !className.startsWith("java.")
                && !className.startsWith("jdk.");
    }
}
