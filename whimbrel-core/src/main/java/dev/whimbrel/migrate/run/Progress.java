package dev.whimbrel.migrate.run;

import org.jspecify.annotations.Nullable;

/**
 * How far a migration is that can't be done in one transaction.
 *
 * @param stepsDone the steps that are committed
 * @param hash the fingerprint of their texts, by which a changed file is noticed before it is taken up again
 * @param inFlight the number of the step that was started outside of a transaction; 0 for none. After a crash the catalog tells
 *     what became of it
 * @param cursor how far the backfill after {@code stepsDone} is; null when none was begun
 */
record Progress(
        int stepsDone, String hash, int inFlight, @Nullable String cursor) {

    /** Nothing done yet. */
    static final Progress NONE = new Progress(0, "", 0, null);

    /** A step is going to be started outside of a transaction. */
    Progress starting(int step) {
        return new Progress(stepsDone, hash, step, null);
    }

    /** A backfill has come so far. */
    Progress at(String newCursor) {
        return new Progress(stepsDone, hash, 0, newCursor);
    }
}
