package dev.whimbrel.query;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.query.internal.Statement;
import dev.whimbrel.table.Column;
import dev.whimbrel.table.NewRow;
import dev.whimbrel.table.Table;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns new rows into those that the dialect loads, one after the other. All of them have the same columns. */
final class Loading implements Iterator<@Nullable String[]> {

    private final Table<?> table;
    private final List<? extends Column<?>> columns;
    private final Set<Column<?>> known;
    private final Iterator<? extends NewRow<?>> rows;
    private final @Nullable Object[] values;
    private final @Nullable String[] texts;
    private final WriteCheck check;
    private @Nullable NewRow<?> first;
    private long number;

    private Loading(
            Table<?> table,
            boolean validates,
            List<? extends Column<?>> columns,
            @Nullable NewRow<?> first,
            Iterator<? extends NewRow<?>> rows) {
        this.table = table;
        this.columns = columns;
        this.first = first;
        this.rows = rows;
        known = Collections.unmodifiableSet(new HashSet<>(columns));
        values = new Object[columns.size()];
        texts = new String[columns.size()];
        check = validates ? WriteCheck.of(table) : WriteCheck.NONE;
    }

    /** Loads rows with the columns that the first of them gives, and those that are NULL when left out. */
    static <R> long run(Session session, Table<R> table, boolean validates, Iterator<? extends NewRow<R>> rows) {
        if (!rows.hasNext()) {
            return 0;
        }
        NewRow<R> first = rows.next();
        List<Column<?>> columns = table.columns().stream()
                .filter(column -> GivenValues.isGiven(first, column) || column.isNullWhenLeftOut())
                .toList();
        return new Loading(table, validates, columns, first, rows).run(session);
    }

    /** Loads rows with some columns. */
    static <R> long run(
            Session session,
            Table<R> table,
            boolean validates,
            List<? extends Column<?>> columns,
            Iterator<? extends NewRow<R>> rows) {
        columns.forEach(column -> Assignment.requireColumnOf(table, column));
        return rows.hasNext() ? new Loading(table, validates, List.copyOf(columns), null, rows).run(session) : 0;
    }

    private long run(Session session) {
        if (columns.isEmpty()) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_QUERY,
                    "The rows to load into " + table
                            + " give no column. Use insertAll(...) for rows of nothing but defaults.");
        }
        List<String> names = columns.stream().map(Column::name).toList();
        Statement shown =
                new Statement(session.dialect().loadStatement(table.name(), names), List.of(), table.hasSecrets());
        return session.run(shown, connection -> session.dialect().load(connection, shown.sql(), this));
    }

    @Override
    public boolean hasNext() {
        return first != null || rows.hasNext();
    }

    @Override
    public @Nullable String[] next() {
        take();
        if (check.hasFound()) {
            while (hasNext() && !check.isFull()) {
                take();
            }
            check.end(true);
        }
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text(values[i], columns.get(i));
        }
        return texts;
    }

    /** The next row's values, checked. */
    private void take() {
        NewRow<?> row = first == null ? rows.next() : first;
        first = null;
        number++;
        for (Column<?> column : row.values().keySet()) {
            if (!known.contains(column)) {
                throw refused("gives " + column + ", which is none of the columns that are loaded");
            }
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = value(row, columns.get(i));
        }
        check.loaded((int) (number - 1), columns, values);
    }

    private @Nullable Object value(NewRow<?> row, Column<?> column) {
        if (GivenValues.isGiven(row, column)) {
            return GivenValues.value(row, column);
        }
        if (column.isNullWhenLeftOut()) {
            return null;
        }
        throw refused("leaves out " + column + ", which others give");
    }

    private @Nullable String text(@Nullable Object value, Column<?> column) {
        if (value == null && !column.allowsNull()) {
            throw refused("has null for " + column + ", which is never NULL");
        }
        return value == null ? null : column.type().text(value);
    }

    private WhimbrelException refused(String why) {
        return new WhimbrelException(
                ErrorCode.INVALID_QUERY,
                "Row " + number + " to load into " + table + " " + why + ": " + columns
                        + ". In a load all rows give the same columns. Name them, load(table, columns, rows), or use"
                        + " insertAll(...), which takes rows that differ.");
    }
}
