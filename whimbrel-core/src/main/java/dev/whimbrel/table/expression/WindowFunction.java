package dev.whimbrel.table.expression;

/**
 * A function that makes sense within a window only, and is never NULL.
 *
 * @param <T> the Java type of the result
 */
public final class WindowFunction<T> {

    private final Expression<T> call;

    WindowFunction(Expression<T> call) {
        this.call = call;
    }

    /** Of the rows of a window. */
    public Expression<T> over(Window window) {
        return new Windowed<>(call, window);
    }
}
