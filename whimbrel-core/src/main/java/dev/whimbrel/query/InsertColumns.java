package dev.whimbrel.query;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.table.Column;
import dev.whimbrel.table.Generated;
import dev.whimbrel.table.Table;
import dev.whimbrel.table.expression.Selectable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Columns that a query is to fill.
 *
 * @param <R> the row record of the table
 * @param <T> what the query has to give for each row
 */
public final class InsertColumns<R, T> {

    private final Session session;
    private final Table<R> table;
    private final List<? extends Column<?>> columns;
    private final boolean overriding;

    InsertColumns(Session session, Table<R> table, List<? extends Column<?>> columns, boolean overriding) {
        this.session = session;
        this.table = table;
        this.columns = columns;
        this.overriding = overriding;
    }

    /** The query's values take the place of those that identity columns would count. */
    public InsertColumns<R, T> overridingSystemValue() {
        return new InsertColumns<>(session, table, columns, true);
    }

    /**
     * Inserts the rows of a query.
     *
     * @throws WhimbrelException {@code INVALID_QUERY} when it gives another number of columns, or leaves out one that only the program
     *     can fill
     */
    public Insert<R> select(Select<? extends T, ?> query) {
        checkColumns();
        int width = query.list().stream().mapToInt(Selectable::width).sum();
        if (width != columns.size()) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_QUERY,
                    "The query gives " + width + " columns to insert into " + columns.size() + " of " + table + ": "
                            + columns + ". Select one for each.");
        }
        return new Insert<>(session, table, new InsertedQuery(table, columns, query));
    }

    private void checkColumns() {
        Set<Column<?>> named = new HashSet<>();
        for (Column<?> column : columns) {
            Assignment.requireColumnOf(table, column);
            if (!named.add(column)) {
                throw new WhimbrelException(
                        ErrorCode.INVALID_QUERY, column + " is to be inserted twice. Name it once.");
            }
            if (column instanceof Generated<?> && !overriding) {
                throw new WhimbrelException(
                        ErrorCode.INVALID_QUERY,
                        column
                                + " is filled by the database. Leave it out, or say overridingSystemValue() for an identity.");
            }
        }
        for (Column<?> column : table.columns()) {
            if (!named.contains(column) && column.suppliedOnInsert().isPresent()) {
                throw new WhimbrelException(
                        ErrorCode.INVALID_QUERY,
                        column
                                + " gets its values from the program (defaultWith), which gives none for the rows of a query."
                                + " Name it, and select a value for it.");
            }
        }
    }
}
