package dev.whimbrel.table.expression;

import dev.whimbrel.table.type.ColumnType;

/**
 * A function of several rows that is never NULL, also of none: {@code count().filter(POSTS.deletedAt.isNull())}.
 *
 * @param <T> the Java type of the result
 */
public final class Aggregate<T> implements Expression<T> {

    private final AggregateCall<T> call;

    Aggregate(AggregateCall<T> call) {
        this.call = call;
    }

    /** Of the rows only that fulfil a condition, besides those that were said before. */
    public Aggregate<T> filter(Condition condition) {
        return new Aggregate<>(call.where(condition));
    }

    /** Of each value once. */
    public Aggregate<T> distinct() {
        return new Aggregate<>(call.ofDistinct());
    }

    /** Of the values in an order. With {@link #distinct()}, only what it is of can be ordered by. */
    public Aggregate<T> orderBy(Sortable... keys) {
        return new Aggregate<>(call.inOrder(keys));
    }

    /** For each row, of the rows of a window; those rows stay. */
    public Expression<T> over(Window window) {
        return new Windowed<>(call, window);
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
        return other instanceof Aggregate<?> that && call.equals(that.call);
    }

    @Override
    public int hashCode() {
        return call.hashCode();
    }
}
