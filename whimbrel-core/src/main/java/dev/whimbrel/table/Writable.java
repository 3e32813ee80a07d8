package dev.whimbrel.table;

import dev.whimbrel.table.expression.ColumnReference;
import dev.whimbrel.table.expression.Expression;

/**
 * A column that statements may write: one that the database doesn't fill by itself.
 *
 * @param <T> the Java type of its values
 */
public sealed interface Writable<T> extends Expression<T>, ColumnReference permits Required, Defaulted, Nullable {

    /** The column itself. */
    default Column<T> column() {
        return (Column<T>) this;
    }
}
