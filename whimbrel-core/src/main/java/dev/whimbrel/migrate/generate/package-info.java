/**
 * New migration files: their version and their text, empty or creating the table of a model. Start with
 * {@link dev.whimbrel.migrate.generate.NewMigration} and {@link dev.whimbrel.migrate.generate.ModelTable}. May use
 * {@code migrate.files} and {@code dialect}.
 */
@NullMarked
package dev.whimbrel.migrate.generate;

import org.jspecify.annotations.NullMarked;
