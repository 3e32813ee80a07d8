package dev.whimbrel.migrate.builder;

/** How a materialized view is filled anew. */
public interface Refresh {

    /** Reads go on meanwhile; the view needs a unique index. */
    Refresh concurrently();
}
