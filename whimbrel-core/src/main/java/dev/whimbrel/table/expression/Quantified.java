package dev.whimbrel.table.expression;

import java.util.List;

/**
 * One or all of several values, for a comparison: {@code LIMITS.least.lt(anyOf(ORDERS.amounts))}. Nothing is compared with one of
 * no values, so that is false; all of no values fit, so that is true.
 *
 * @param <T> the type of the values
 */
@SuppressWarnings("UnusedTypeParameter") // It says what can be compared with it.
public final class Quantified<T> {

    private final String quantifier;
    private final Object values;

    private Quantified(String quantifier, Object values) {
        this.quantifier = quantifier;
        this.values = values;
    }

    /** One of the elements of an array at least. */
    public static <T> Quantified<T> anyOf(Expression<List<T>> array) {
        return new Quantified<>("ANY ({})", array);
    }

    /** One of the values of a query at least. */
    public static <T> Quantified<T> anyOf(Subquery<T> query) {
        return new Quantified<>("ANY {}", query);
    }

    /** All elements of an array. */
    public static <T> Quantified<T> allOf(Expression<List<T>> array) {
        return new Quantified<>("ALL ({})", array);
    }

    /** All values of a query. */
    public static <T> Quantified<T> allOf(Subquery<T> query) {
        return new Quantified<>("ALL {}", query);
    }

    void writeTo(SqlWriter out) {
        out.template(quantifier, values);
    }
}
