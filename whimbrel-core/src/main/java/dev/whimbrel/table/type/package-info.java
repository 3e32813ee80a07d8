/**
 * The types of columns: what a value is in Java, what it is in the database, and the way between.
 * {@link dev.whimbrel.table.type.ColumnType} is one of them, {@link dev.whimbrel.table.type.Types} names those that Whimbrel
 * knows, {@link dev.whimbrel.table.type.Codec} is what one writes for a type of one's own. May use {@code schema} only.
 */
@NullMarked
package dev.whimbrel.table.type;

import org.jspecify.annotations.NullMarked;
