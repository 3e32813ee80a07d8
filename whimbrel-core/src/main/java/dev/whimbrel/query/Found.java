package dev.whimbrel.query;

/**
 * A row that is there now.
 *
 * @param created whether it wasn't before
 * @param <R> the row record of the table
 */
public record Found<R>(R row, boolean created) {}
