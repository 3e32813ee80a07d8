package dev.whimbrel.table.expression;

import dev.whimbrel.table.type.ColumnType;

/**
 * A query of one column within another statement.
 *
 * @param <T> the Java type of the column's values
 */
public interface Subquery<T> {

    /** The type of the column's values. */
    ColumnType<T> type();

    /** Writes it, without parentheses. */
    void writeTo(SqlWriter out);
}
