package dev.whimbrel.query;

/**
 * 3 values that were selected together.
 */
public record Tuple3<T1, T2, T3>(T1 v1, T2 v2, T3 v3) {

    /** Makes something of 3 values that were selected together. */
    @FunctionalInterface
    public interface Mapper<T1, T2, T3, R> {

        /** Makes it. A value that may be NULL in the database is null. */
        R map(T1 v1, T2 v2, T3 v3);
    }
}
