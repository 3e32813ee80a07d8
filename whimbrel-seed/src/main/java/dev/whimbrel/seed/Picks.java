package dev.whimbrel.seed;

import java.util.function.LongPredicate;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Which of all possible values, or combinations of them, each new row has: each one once, and none that is taken already. */
final class Picks {

    private Picks() {}

    /**
     * A choice for each row.
     *
     * @param total how many there are
     * @param rows how many are needed; no more than are free
     * @param inOrder whether they are taken in their order, rather than by chance
     * @param first where to begin when they are taken in their order
     * @param taken whether one is taken; null when none is
     * @return the place for a row; null when there aren't enough
     */
    static @Nullable LongUnaryOperator of(
            long total, long rows, boolean inOrder, long first, long key, @Nullable LongPredicate taken) {
        LongUnaryOperator order = inOrder ? row -> (first + row) % total : new Permutation(total, key)::at;
        if (taken == null) {
            return rows <= total ? order : null;
        }
        long[] picks = new long[Math.toIntExact(rows)];
        int found = 0;
        for (long place = 0; place < total && found < rows; place++) {
            long candidate = order.applyAsLong(place);
            if (!taken.test(candidate)) {
                picks[found++] = candidate;
            }
        }
        return found == rows ? row -> picks[(int) row] : null;
    }

    /** How many of all are free, up to a limit. */
    static long free(long total, long limit, @Nullable LongPredicate taken) {
        if (taken == null) {
            return Math.min(total, limit);
        }
        long free = 0;
        for (long place = 0; place < total && free < limit; place++) {
            free += taken.test(place) ? 0 : 1;
        }
        return free;
    }
}
