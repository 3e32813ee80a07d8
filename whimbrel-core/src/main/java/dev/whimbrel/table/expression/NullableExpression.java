package dev.whimbrel.table.expression;

/**
 * An expression that may be NULL. Only these can be asked for it: a NOT NULL column has no {@code isNull()}.
 *
 * @param <T> the Java type of its values
 */
public interface NullableExpression<T> extends Expression<T> {

    /** Whether it is NULL. */
    default Condition isNull() {
        return Conditions.of(out -> out.expression(this).sql(" IS NULL"));
    }

    /** Whether it is not NULL. */
    default Condition isNotNull() {
        return Conditions.of(out -> out.expression(this).sql(" IS NOT NULL"));
    }
}
