/**
 * Compiles Java migrations from source, in memory. Start with {@link dev.whimbrel.migrate.compile.JavaMigrationCompiler}. The
 * only package that needs a compiler at run time; uses {@code migrate.files} and nothing else of Whimbrel.
 */
@NullMarked
package dev.whimbrel.migrate.compile;

import org.jspecify.annotations.NullMarked;
