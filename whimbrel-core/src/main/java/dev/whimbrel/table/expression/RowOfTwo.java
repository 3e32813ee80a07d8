package dev.whimbrel.table.expression;

import static dev.whimbrel.table.expression.Expressions.condition;
import static dev.whimbrel.table.expression.Expressions.valueFor;

/**
 * Two expressions that are compared as one: by the first, and where that is equal, by the second. An index of both serves it:
 * {@code row(POSTS.createdAt, POSTS.id).lt(time, id)}.
 *
 * @param <A> the Java type of the first
 * @param <B> the Java type of the second
 */
public final class RowOfTwo<A, B> {

    private final Expression<A> first;
    private final Expression<B> second;

    private RowOfTwo(Expression<A> first, Expression<B> second) {
        this.first = first;
        this.second = second;
    }

    /** Two expressions together; made for static import. */
    public static <A, B> RowOfTwo<A, B> row(Expression<A> first, Expression<B> second) {
        return new RowOfTwo<>(first, second);
    }

    /** Both equal to two values. */
    public Condition eq(A a, B b) {
        return compare("=", a, b);
    }

    /** Both equal to those of another row. */
    public Condition eq(RowOfTwo<A, B> other) {
        return compare("=", other);
    }

    /** Less than two values. */
    public Condition lt(A a, B b) {
        return compare("<", a, b);
    }

    /** Less than another row. */
    public Condition lt(RowOfTwo<A, B> other) {
        return compare("<", other);
    }

    /** Less than two values, or equal to them. */
    public Condition le(A a, B b) {
        return compare("<=", a, b);
    }

    /** Greater than two values. */
    public Condition gt(A a, B b) {
        return compare(">", a, b);
    }

    /** Greater than another row. */
    public Condition gt(RowOfTwo<A, B> other) {
        return compare(">", other);
    }

    /** Greater than two values, or equal to them. */
    public Condition ge(A a, B b) {
        return compare(">=", a, b);
    }

    private Condition compare(String operator, A a, B b) {
        return condition("({}, {}) " + operator + " ({}, {})", first, second, valueFor(a, first), valueFor(b, second));
    }

    private Condition compare(String operator, RowOfTwo<A, B> other) {
        return condition("({}, {}) " + operator + " ({}, {})", first, second, other.first, other.second);
    }
}
