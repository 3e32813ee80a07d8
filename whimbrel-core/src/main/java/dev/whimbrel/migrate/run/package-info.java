/**
 * The runner: applies migrations, takes them back, tells how they stand, and proves them on a scratch database. An application
 * or a tool starts with {@link dev.whimbrel.migrate.run.Migrator}. Inside, {@code MigrationRun} takes the steps of one migration
 * and journals them in the {@code History}. May use {@code migrate} and what it uses.
 */
@NullMarked
package dev.whimbrel.migrate.run;

import org.jspecify.annotations.NullMarked;
