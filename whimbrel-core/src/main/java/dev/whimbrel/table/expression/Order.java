package dev.whimbrel.table.expression;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import org.jspecify.annotations.Nullable;

/**
 * An expression and how it is ordered.
 *
 * @param expression what is ordered
 * @param descending from the greatest to the least
 * @param nullsFirst where NULLs stand; null for the server's default: last when ascending, first when descending
 * @param collation a collation other than the expression's own; null for its own
 * @param operatorClass an operator class of an index, such as {@code text_pattern_ops}; null for the type's default
 */
public record Order(
        Expression<?> expression,
        boolean descending,
        @Nullable Boolean nullsFirst,
        @Nullable String collation,
        @Nullable String operatorClass)
        implements Sortable {

    /** An expression in ascending order. */
    public static Order of(Expression<?> expression) {
        return new Order(expression, false, null, null, null);
    }

    /** From the greatest to the least. */
    public Order desc() {
        return new Order(expression, true, nullsFirst, collation, operatorClass);
    }

    /** NULLs come first. */
    public Order withNullsFirst() {
        return new Order(expression, descending, true, collation, operatorClass);
    }

    /** NULLs come last. */
    public Order withNullsLast() {
        return new Order(expression, descending, false, collation, operatorClass);
    }

    /** Compared by another collation. */
    public Order collate(String name) {
        return new Order(expression, descending, nullsFirst, name, operatorClass);
    }

    /** Compared by another operator class; for indexes. */
    public Order withOperatorClass(String name) {
        return new Order(expression, descending, nullsFirst, collation, name);
    }

    @Override
    public Order order() {
        return this;
    }

    /** Writes it as ORDER BY takes it within an expression. */
    void writeTo(SqlWriter out) {
        out.expression(expression);
        if (collation != null) {
            out.sql(" COLLATE ").name(collation);
        }
        if (operatorClass != null) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_QUERY, "An operator class, " + operatorClass + ", is for indexes only.");
        }
        out.sql(descending ? " DESC" : "");
        if (nullsFirst != null) {
            out.sql(nullsFirst ? " NULLS FIRST" : " NULLS LAST");
        }
    }
}
