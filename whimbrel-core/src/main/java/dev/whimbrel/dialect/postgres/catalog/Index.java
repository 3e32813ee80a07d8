package dev.whimbrel.dialect.postgres.catalog;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * An index as the catalog holds it.
 *
 * @param keys how many of the columns are keys; the rest is only carried
 * @param columns the numbers of its columns in their relation; 0 for an expression
 * @param operatorClasses the object ids of the operator classes, one for each key
 * @param collations the object ids of the collations, one for each key; 0 where there is none
 * @param expressions the expressions among its keys, in order
 * @param types the object ids of the types that its columns store; empty when there are no expressions
 * @param order the flags of the order, one for each key
 */
record Index(
        long oid,
        Relation relation,
        String name,
        boolean unique,
        boolean nullsNotDistinct,
        String method,
        int keys,
        List<Long> columns,
        List<Long> operatorClasses,
        List<Long> collations,
        List<Long> order,
        List<String> expressions,
        List<Long> types,
        @Nullable String where,
        SortedMap<String, String> options,
        @Nullable String tablespace,
        boolean valid) {

    private static final int DESCENDING = 1;
    private static final int NULLS_FIRST = 2;

    boolean isExpression(int key) {
        return columns.get(key) == 0;
    }

    /** The expression of a key that is one. */
    String expression(int key) {
        int before = 0;
        for (int i = 0; i < key; i++) {
            before += isExpression(i) ? 1 : 0;
        }
        return expressions.get(before);
    }

    boolean descending(int key) {
        return (order.get(key) & DESCENDING) != 0;
    }

    /** Where NULLs stand, if it isn't where the order by itself puts them. */
    @Nullable Boolean nullsFirst(int key) {
        boolean first = (order.get(key) & NULLS_FIRST) != 0;
        return first == descending(key) ? null : Boolean.valueOf(first);
    }
}
