/**
 * Commands that run migrations and seeds. Each is a thin layer over {@link dev.whimbrel.migrate.run.Migrator}. May use
 * {@code command}, {@code seed} and core's {@code migrate}.
 */
@NullMarked
package dev.whimbrel.cli.migration;

import org.jspecify.annotations.NullMarked;
