/**
 * Migrations that an application ships on its class path: compiled classes, SQL files as resources, or both in one folder.
 * Start with {@link dev.whimbrel.migrate.classpath.ClasspathMigrations}. May use {@code migrate.files}.
 */
@NullMarked
package dev.whimbrel.migrate.classpath;

import org.jspecify.annotations.NullMarked;
