package dev.whimbrel.query;

/**
 * 5 values that were selected together.
 */
public record Tuple5<T1, T2, T3, T4, T5>(T1 v1, T2 v2, T3 v3, T4 v4, T5 v5) {

    /** Makes something of 5 values that were selected together. */
    @FunctionalInterface
    public interface Mapper<T1, T2, T3, T4, T5, R> {

        /** Makes it. A value that may be NULL in the database is null. */
        R map(T1 v1, T2 v2, T3 v3, T4 v4, T5 v5);
    }
}
