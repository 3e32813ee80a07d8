package dev.whimbrel.schema;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One key of an index: a column or an expression, and how it is ordered.
 *
 * @param column the column; null for an expression
 * @param expression the SQL expression without outer parentheses; null for a column
 * @param collation a collation other than the column's own; null for its own
 * @param operatorClass an operator class other than the type's default, for example {@code text_pattern_ops}; null for the default
 * @param operatorClassOptions parameters of the operator class
 * @param descending whether it is ordered from the greatest to the least
 * @param nullsFirst where NULLs stand; null for the server's default (last when ascending, first when descending)
 */
public record IndexElement(
        @Nullable String column,
        @Nullable String expression,
        @Nullable ObjectName collation,
        @Nullable ObjectName operatorClass,
        Map<String, String> operatorClassOptions,
        boolean descending,
        @Nullable Boolean nullsFirst) {

    public IndexElement {
        if ((column == null) == (expression == null)) {
            throw new IllegalArgumentException("An index element is either a column or an expression");
        }
        operatorClassOptions = Collections.unmodifiableSortedMap(new TreeMap<>(operatorClassOptions));
    }

    /** This key on another column. */
    public IndexElement withColumn(String newColumn) {
        return new IndexElement(
                newColumn, null, collation, operatorClass, operatorClassOptions, descending, nullsFirst);
    }

    /** This key with other names of its collation and operator class. */
    public IndexElement withNames(@Nullable ObjectName newCollation, @Nullable ObjectName newOperatorClass) {
        return new IndexElement(
                column, expression, newCollation, newOperatorClass, operatorClassOptions, descending, nullsFirst);
    }

    /** A column in ascending order. */
    public static IndexElement column(String column) {
        return new IndexElement(column, null, null, null, Map.of(), false, null);
    }

    /** An expression in ascending order. */
    public static IndexElement expression(String sql) {
        return new IndexElement(null, sql, null, null, Map.of(), false, null);
    }
}
