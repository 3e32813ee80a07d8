package dev.whimbrel.table.expression;

import dev.whimbrel.table.type.ColumnType;

/**
 * An expression that is known to be NULL at times, though it doesn't look like it.
 *
 * @param expression what may be NULL
 */
public record OrNull<T>(Expression<T> expression) implements NullableExpression<T> {

    @Override
    public ColumnType<T> type() {
        return expression.type();
    }

    @Override
    public void writeTo(SqlWriter out) {
        expression.writeTo(out);
    }
}
