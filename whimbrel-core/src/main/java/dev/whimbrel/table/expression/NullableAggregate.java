package dev.whimbrel.table.expression;

import dev.whimbrel.table.type.ColumnType;

/**
 * A function of several rows, which is NULL of none of them: {@code max(POSTS.createdAt)}.
 *
 * @param <T> the Java type of the result
 */
public final class NullableAggregate<T> implements NullableExpression<T> {

    private final AggregateCall<T> call;

    NullableAggregate(AggregateCall<T> call) {
        this.call = call;
    }

    /** Of the rows only that fulfil a condition, besides those that were said before. */
    public NullableAggregate<T> filter(Condition condition) {
        return new NullableAggregate<>(call.where(condition));
    }

    /** Of each value once. */
    public NullableAggregate<T> distinct() {
        return new NullableAggregate<>(call.ofDistinct());
    }

    /** Of the values in an order. With {@link #distinct()}, only what it is of can be ordered by. */
    public NullableAggregate<T> orderBy(Sortable... keys) {
        return new NullableAggregate<>(call.inOrder(keys));
    }

    /** For each row, of the rows of a window; those rows stay. */
    public NullableExpression<T> over(Window window) {
        return new Windowed<>(call, window).orNull();
    }

    @Override
    public ColumnType<T> type() {
        return call.type();
    }

    @Override
    public void writeTo(SqlWriter out) {
        call.writeTo(out);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NullableAggregate<?> that && call.equals(that.call);
    }

    @Override
    public int hashCode() {
        return call.hashCode();
    }
}
