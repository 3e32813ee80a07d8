package dev.whimbrel.query;

/** How rows that belong to others come from the database. What comes is the same. */
public enum Nesting {
    /** In the statement of the others, by one trip: the server puts them together as JSON. All are seen at the same moment. */
    ONE_STATEMENT,
    /** By one more statement for each relationship, with the keys of all the others: rows come as rows, and each only once. */
    BATCHES
}
