package dev.whimbrel.query;

/**
 * 2 values that were selected together.
 */
public record Tuple2<T1, T2>(T1 v1, T2 v2) {

    /** Makes something of 2 values that were selected together. */
    @FunctionalInterface
    public interface Mapper<T1, T2, R> {

        /** Makes it. A value that may be NULL in the database is null. */
        R map(T1 v1, T2 v2);
    }
}
