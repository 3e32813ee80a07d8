package dev.whimbrel.query;

import dev.whimbrel.model.Validation;
import dev.whimbrel.table.Column;
import dev.whimbrel.table.NewRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The values of one column in several new rows.
 *
 * @param values one for each row: null for NULL, {@link #LEFT_OUT} where the database is to fill it
 * @param complete whether there is a value for each row
 */
record GivenValues(Column<?> column, List<@Nullable Object> values, boolean complete) {

    /** Stands where no value is given. */
    static final Object LEFT_OUT = Validation.UNKNOWN;

    /** Whether a row, or the program, gives a column a value. */
    static boolean isGiven(NewRow<?> row, Column<?> column) {
        return row.values().containsKey(column) || column.suppliedOnInsert().isPresent();
    }

    /** Refuses NULL where a column doesn't allow it. */
    void requireNoNull() {
        if (!column.allowsNull() && values.contains(null)) {
            throw Assignment.nullRefused(column);
        }
    }

    /** The value of a column that is given. */
    static @Nullable Object value(NewRow<?> row, Column<?> column) {
        Object value = row.values().get(column);
        if (value != null || row.values().containsKey(column)) {
            return value;
        }
        Supplier<?> supplier = column.suppliedOnInsert().orElse(null);
        return supplier == null ? null : supplier.get();
    }

    /** The values of a column; empty when no row gives it. A column that is NULL when left out counts as given where others give it. */
    static Optional<GivenValues> of(Column<?> column, List<? extends NewRow<?>> rows) {
        boolean supplied = column.suppliedOnInsert().isPresent();
        List<@Nullable Object> values = new ArrayList<>(rows.size());
        int leftOut = 0;
        for (NewRow<?> row : rows) {
            if (supplied || row.values().containsKey(column)) {
                values.add(value(row, column));
            } else {
                values.add(LEFT_OUT);
                leftOut++;
            }
        }
        if (leftOut == rows.size()) {
            return Optional.empty();
        }
        if (leftOut > 0 && column.isNullWhenLeftOut()) {
            Collections.replaceAll(values, LEFT_OUT, null);
            leftOut = 0;
        }
        return Optional.of(new GivenValues(column, values, leftOut == 0));
    }
}
