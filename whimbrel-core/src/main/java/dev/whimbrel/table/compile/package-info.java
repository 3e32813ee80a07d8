/**
 * Compiles table classes from source, in memory, with the annotation processor that the caller brings. Start with {@link
 * dev.whimbrel.table.compile.TableSources}. Needs a compiler at run time; uses {@code table} and nothing else of Whimbrel.
 */
@NullMarked
package dev.whimbrel.table.compile;

import org.jspecify.annotations.NullMarked;
