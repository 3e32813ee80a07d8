package dev.whimbrel.query;

/**
 * 9 values that were selected together.
 */
public record Tuple9<T1, T2, T3, T4, T5, T6, T7, T8, T9>(
        T1 v1, T2 v2, T3 v3, T4 v4, T5 v5, T6 v6, T7 v7, T8 v8, T9 v9) {

    /** Makes something of 9 values that were selected together. */
    @FunctionalInterface
    public interface Mapper<T1, T2, T3, T4, T5, T6, T7, T8, T9, R> {

        /** Makes it. A value that may be NULL in the database is null. */
        R map(T1 v1, T2 v2, T3 v3, T4 v4, T5 v5, T6 v6, T7 v7, T8 v8, T9 v9);
    }
}
