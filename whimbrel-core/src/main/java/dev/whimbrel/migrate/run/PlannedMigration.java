package dev.whimbrel.migrate.run;

import dev.whimbrel.migrate.Direction;
import dev.whimbrel.migrate.MigrationId;
import dev.whimbrel.migrate.MigrationOptions;
import dev.whimbrel.plan.Plan;

/**
 * A migration with the steps it would take, for a dry run.
 *
 * @param migration which one
 * @param direction which way
 * @param file the file it is in
 * @param options how it is run
 * @param plan its steps
 * @param dependsOnData whether it reads rows, so that the steps that it really takes may be others
 */
public record PlannedMigration(
        MigrationId migration,
        Direction direction,
        String file,
        MigrationOptions options,
        Plan plan,
        boolean dependsOnData) {}
