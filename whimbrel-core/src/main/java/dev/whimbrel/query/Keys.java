package dev.whimbrel.query;

import dev.whimbrel.table.Column;
import dev.whimbrel.table.Table;
import dev.whimbrel.table.expression.Condition;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Rows by the values of their keys. */
final class Keys {

    private Keys() {}

    /** The row that has the same values in some columns, none of which is NULL. */
    static <R> Condition is(Table<R> table, List<Column<?>> columns, R row) {
        return Condition.all(columns.stream()
                .map(column -> equal(column, Objects.requireNonNull(table.value(row, column), column::toString)))
                .toList());
    }

    /** One of some rows. */
    static <R> Condition among(Table<R> table, List<Column<?>> columns, Collection<R> rows) {
        if (columns.size() == 1) {
            Column<?> column = columns.get(0);
            return in(
                    column,
                    rows.stream()
                            .<Object>map(row -> Objects.requireNonNull(table.value(row, column), column::toString))
                            .toList());
        }
        return Condition.any(rows.stream().map(row -> is(table, columns, row)).toList());
    }

    /** {@code id 3, version 2}, for messages. */
    static <R> String shown(Table<R> table, List<Column<?>> columns, R row) {
        return columns.stream()
                .map(column -> column.name() + " " + (column.secret() ? "***" : table.value(row, column)))
                .collect(Collectors.joining(", "));
    }

    @SuppressWarnings("unchecked") // It is a value of this column.
    static <T> Condition equal(Column<T> column, Object value) {
        return column.eq((T) value);
    }

    @SuppressWarnings("unchecked") // They are values of this column.
    private static <T> Condition in(Column<T> column, Collection<?> values) {
        return column.in((Collection<T>) values);
    }
}
