package dev.whimbrel.query;

import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.NullableExpression;
import dev.whimbrel.table.expression.SqlWriter;
import dev.whimbrel.table.type.ColumnType;

/**
 * An expression whose values are read as those of another type.
 *
 * @param type the other type
 */
record ReadAs<T>(Expression<?> expression, ColumnType<T> type) implements NullableExpression<T> {

    @Override
    public void writeTo(SqlWriter out) {
        expression.writeTo(out);
    }
}
