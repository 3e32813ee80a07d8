/**
 * Tables as Java classes. A class extends {@link dev.whimbrel.table.Table}, its fields are the columns, and the declared type of
 * a field ({@code Required}, {@code Defaulted}, {@code Nullable}, {@code Generated}) tells the compiler what it must know.
 * {@link dev.whimbrel.table.TableClasses} collects them, {@link dev.whimbrel.table.DeclaredSchema} is what they describe. May
 * use {@code schema}, {@code table.type}, {@code table.expression} and the dialects.
 */
@NullMarked
package dev.whimbrel.table;

import org.jspecify.annotations.NullMarked;
