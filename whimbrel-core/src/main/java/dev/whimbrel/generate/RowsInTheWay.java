package dev.whimbrel.generate;

/**
 * Rows with which a change is sure to fail.
 *
 * @param dependence the change, and the query that finds them
 * @param count how many the query counts, at least 1
 */
public record RowsInTheWay(DataDependence dependence, long count) {}
