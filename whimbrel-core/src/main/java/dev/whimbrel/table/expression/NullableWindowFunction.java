package dev.whimbrel.table.expression;

/**
 * A function that makes sense within a window only, and may be NULL.
 *
 * @param <T> the Java type of the result
 */
public final class NullableWindowFunction<T> {

    private final Expression<T> call;

    NullableWindowFunction(Expression<T> call) {
        this.call = call;
    }

    /** Of the rows of a window. */
    public NullableExpression<T> over(Window window) {
        return new Windowed<>(call, window).orNull();
    }
}
