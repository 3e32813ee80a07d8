package dev.whimbrel.query;

/** Is told of each statement: for logs and metrics. It runs in the thread of the query, which waits for it. */
@FunctionalInterface
public interface QueryListener {

    /** A statement was run, or failed. What this throws is logged, and the query goes on. */
    void onStatement(QueryEvent event);
}
