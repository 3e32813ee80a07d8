/**
 * Migrations from their files to the database: names and formats, the schema builder of Java migrations, the history, and the
 * runner that applies, undoes and proves them. A user starts with {@link dev.whimbrel.migrate.Migration}; an application or a
 * tool with {@code Migrator}. May use {@code plan} and what it uses.
 */
@NullMarked
package dev.whimbrel.migrate;

import org.jspecify.annotations.NullMarked;
