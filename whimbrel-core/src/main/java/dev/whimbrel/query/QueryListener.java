package dev.whimbrel.query;

/** Is told of each statement: for logs and metrics. It runs in the thread of the query, which waits for it. */
@FunctionalInterface
public interface QueryListener {

    /**
     * A statement was run, or failed. What this throws is logged, and the query goes on. What this asks of a database is told to other
     * listeners, but not to this one again; outside of a transaction it takes a second connection.
     */
    void onStatement(QueryEvent event);
}
