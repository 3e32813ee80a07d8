package dev.whimbrel.table.expression;

import dev.whimbrel.table.type.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * Takes the parts of an expression in their order. One writer makes a statement with bound values of them, another the text of a
 * definition with literals.
 */
public interface SqlWriter {

    /** Text as it is. */
    SqlWriter sql(String text);

    /** A column. */
    SqlWriter column(ColumnReference column);

    /**
     * A value.
     *
     * @param type its type; null when it is that of the value's class
     */
    SqlWriter value(@Nullable Object value, @Nullable ColumnType<?> type);

    /** An expression within this one. */
    default SqlWriter expression(Expression<?> expression) {
        expression.writeTo(this);
        return this;
    }
}
