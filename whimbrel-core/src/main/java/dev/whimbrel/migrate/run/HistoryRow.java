package dev.whimbrel.migrate.run;

import dev.whimbrel.migrate.Checksum;
import dev.whimbrel.migrate.MigrationId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One migration in the history, as far as a report needs it.
 *
 * @param migration which one
 * @param file the file it was in
 * @param checksum what was applied
 * @param state how far it is
 * @param ordinal grows with the order of application
 * @param appliedAt when its last step was done, by the server's clock; null while it isn't applied
 * @param duration how long it took; null while it isn't applied
 * @param progress how far it is, when it isn't applied
 * @param stepsTotal all its steps; -1 when that depended on data
 * @param error why it stopped; null when it didn't, or when its runner was killed
 */
record HistoryRow(
        MigrationId migration,
        String file,
        Checksum checksum,
        State state,
        long ordinal,
        @Nullable Instant appliedAt,
        @Nullable Duration duration,
        Progress progress,
        int stepsTotal,
        @Nullable String error) {

    /** How far a migration in the history is. */
    enum State {
        /** All its steps are done. */
        APPLIED,
        /** Its up stopped before its last step. */
        APPLYING,
        /** Its down stopped before its last step. */
        UNDOING
    }

    /** Whether anything of it is in the database. */
    boolean leftSomething() {
        return state != State.APPLYING || progress.stepsBegun() > 0;
    }
}
