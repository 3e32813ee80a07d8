package dev.whimbrel.table.expression;

/** What rows or the keys of an index can be ordered by: an expression, or one with its direction. */
public interface Sortable {

    /** With its direction. */
    Order order();
}
