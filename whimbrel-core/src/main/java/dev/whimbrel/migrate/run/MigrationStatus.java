package dev.whimbrel.migrate.run;

import dev.whimbrel.migrate.Checksum;
import dev.whimbrel.migrate.MigrationId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one migration stands.
 *
 * @param migration which one
 * @param state how it stands
 * @param file the file it is in; null when it is missing
 * @param checksum what was applied; for a pending one, the file's
 * @param appliedAt when it was applied, by the server's clock; null when it wasn't
 * @param duration how long it took; null when it wasn't applied
 * @param stepsDone for a failed one, the steps that are kept
 * @param stepsTotal all its steps; -1 when that isn't known
 * @param error why it failed; null otherwise
 */
public record MigrationStatus(
        MigrationId migration,
        MigrationState state,
        @Nullable String file,
        Checksum checksum,
        @Nullable Instant appliedAt,
        @Nullable Duration duration,
        int stepsDone,
        int stepsTotal,
        @Nullable String error) {}
