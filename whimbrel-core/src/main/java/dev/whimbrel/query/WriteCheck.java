package dev.whimbrel.query;

import dev.whimbrel.model.Validation;
import dev.whimbrel.table.Column;
import dev.whimbrel.table.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one place that all values pass before a statement sends them. Here they are held against the rules of their table, each
 * once.
 */
final class WriteCheck {

    /** For statements that are only shown, or that say {@code withoutValidation()}. */
    static final WriteCheck NONE = new WriteCheck(null);

    private static final int OF_NO_ROW = -1;

    private final @Nullable Validation validation;

    private WriteCheck(@Nullable Validation validation) {
        this.validation = validation;
    }

    static WriteCheck of(Table<?> table) {
        return new WriteCheck(new Validation(table));
    }

    /** One row that is inserted. */
    void inserted(List<Assignment> row) {
        inserted(0, row);
    }

    /** What a merge inserts for each row that isn't there. */
    void insertedByMerge(List<Assignment> row) {
        inserted(OF_NO_ROW, row);
    }

    private void inserted(int index, List<Assignment> row) {
        if (validation == null) {
            return;
        }
        assigned(validation, index, row);
        for (Column<?> column : validation.seeingNull()) {
            if (column.isNullWhenLeftOut() && find(row, column) == null) {
                validation.value(index, column, null);
            }
        }
        if (validation.hasRowRules()) {
            validation.row(index, column -> {
                Assignment given = find(row, column);
                return given == null ? leftOut(column) : known(given);
            });
        }
    }

    /** Several rows that are inserted. */
    void inserted(List<GivenValues> columns, int rows) {
        if (validation == null) {
            return;
        }
        Map<Column<?>, GivenValues> byColumn = new HashMap<>();
        for (GivenValues each : columns) {
            byColumn.put(each.column(), each);
            validation.column(each.column(), each.values());
        }
        List<Column<?>> leftOut = validation.seeingNull().stream()
                .filter(column -> column.isNullWhenLeftOut() && !byColumn.containsKey(column))
                .toList();
        if (leftOut.isEmpty() && !validation.hasRowRules()) {
            return;
        }
        for (int i = 0; i < rows && !validation.isFull(); i++) {
            int row = i;
            leftOut.forEach(column -> validation.value(row, column, null));
            validation.row(row, column -> {
                GivenValues given = byColumn.get(column);
                Object value =
                        given == null ? GivenValues.LEFT_OUT : given.values().get(row);
                return GivenValues.LEFT_OUT.equals(value) ? leftOut(column) : value;
            });
        }
    }

    /** A row that is loaded. */
    void loaded(int index, List<? extends Column<?>> columns, @Nullable Object[] values) {
        if (validation == null) {
            return;
        }
        for (int i = 0; i < values.length; i++) {
            validation.value(index, columns.get(i), values[i]);
        }
        for (Column<?> column : validation.seeingNull()) {
            if (column.isNullWhenLeftOut() && !columns.contains(column)) {
                validation.value(index, column, null);
            }
        }
        if (validation.hasRowRules()) {
            validation.row(index, column -> {
                int place = columns.indexOf(column);
                return place < 0 ? leftOut(column) : values[place];
            });
        }
    }

    boolean hasFound() {
        return validation != null && validation.hasFound();
    }

    boolean isFull() {
        return validation != null && validation.isFull();
    }

    /** What an update sets. */
    void updated(List<Assignment> assignments) {
        if (validation == null) {
            return;
        }
        assigned(validation, OF_NO_ROW, assignments);
        if (validation.hasRowRules()) {
            validation.row(OF_NO_ROW, column -> {
                Assignment given = find(assignments, column);
                return given == null ? Validation.UNKNOWN : known(given);
            });
        }
    }

    private static void assigned(Validation validation, int index, List<Assignment> assignments) {
        for (Assignment each : assignments) {
            if (each.expression() == null) {
                validation.value(index, each.column(), each.value());
            }
        }
    }

    /**
     * Ends it, when everything was seen and nothing was sent.
     *
     * @param several whether there were several rows
     */
    void end(boolean several) {
        if (validation != null) {
            validation.end(several);
        }
    }

    private static @Nullable Assignment find(List<Assignment> assignments, Column<?> column) {
        for (Assignment each : assignments) {
            if (each.column() == column) {
                return each;
            }
        }
        return null;
    }

    private static @Nullable Object known(Assignment given) {
        return given.expression() == null ? given.value() : Validation.UNKNOWN;
    }

    /** What a column that is left out holds after an insert, as far as that is known. */
    static @Nullable Object leftOut(Column<?> column) {
        if (column.isNullWhenLeftOut()) {
            return null;
        }
        return column.defaultValue().isPresent() ? column.defaultValue().get() : Validation.UNKNOWN;
    }
}
