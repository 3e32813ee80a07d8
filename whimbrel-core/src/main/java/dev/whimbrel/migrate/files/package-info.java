/**
 * Migration files: what they are called, how SQL files are written, and a folder of them as a source of migrations. Start with
 * {@link dev.whimbrel.migrate.files.MigrationDirectory} and {@link dev.whimbrel.migrate.files.SqlMigrationScript}. May use the
 * contracts of {@code migrate}, {@code plan} and what they use; knows no compiler and no database.
 */
@NullMarked
package dev.whimbrel.migrate.files;

import org.jspecify.annotations.NullMarked;
