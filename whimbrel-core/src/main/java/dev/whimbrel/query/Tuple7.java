package dev.whimbrel.query;

/**
 * 7 values that were selected together.
 */
public record Tuple7<T1, T2, T3, T4, T5, T6, T7>(T1 v1, T2 v2, T3 v3, T4 v4, T5 v5, T6 v6, T7 v7) {

    /** Makes something of 7 values that were selected together. */
    @FunctionalInterface
    public interface Mapper<T1, T2, T3, T4, T5, T6, T7, R> {

        /** Makes it. A value that may be NULL in the database is null. */
        R map(T1 v1, T2 v2, T3 v3, T4 v4, T5 v5, T6 v6, T7 v7);
    }
}
