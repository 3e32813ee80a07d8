package dev.whimbrel.migrate.run;

import org.jspecify.annotations.Nullable;

/**
 * How far a migration is that can't be done in one transaction.
 *
 * @param stepsDone the steps that are committed
 * @param hash the fingerprint of their texts, by which a changed file is noticed before it is taken up again; when the step
 *     after them was begun too, of that step as well
 * @param inFlight the number of the step that was started outside of a transaction; 0 for none. After a crash the catalog tells
 *     what became of it
 * @param cursor how far the backfill after {@code stepsDone} is; null when none was begun
 */
record Progress(
        int stepsDone, String hash, int inFlight, @Nullable String cursor) {

    /** Nothing done yet. */
    static final Progress NONE = new Progress(0, "", 0, null);

    /** So many steps are done, and none is begun. */
    static Progress after(int steps, String hash) {
        return new Progress(steps, hash, 0, null);
    }

    /** The next step is going to be started outside of a transaction. */
    Progress starting(String hashWithIt) {
        return new Progress(stepsDone, hashWithIt, stepsDone + 1, null);
    }

    /** The backfill that is the next step has come so far. */
    Progress at(String newCursor, String hashWithIt) {
        return new Progress(stepsDone, hashWithIt, 0, newCursor);
    }

    /** How many steps were begun: the fingerprint covers them all. */
    int stepsBegun() {
        return inFlight > 0 || cursor != null ? stepsDone + 1 : stepsDone;
    }
}
