package dev.whimbrel.model;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.table.Column;
import dev.whimbrel.table.RowRule;
import dev.whimbrel.table.RowValues;
import dev.whimbrel.table.Table;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The values of a row for one rule. */
record KnownValues(RowRule rule, Function<Column<?>, @Nullable Object> known) implements RowValues {

    static boolean accept(RowRule rule, Function<Column<?>, @Nullable Object> known, Table<?> table) {
        try {
            return rule.condition().test(new KnownValues(rule, known));
        } catch (WhimbrelException e) {
            throw e;
        } catch (RuntimeException e) {
            throw Validation.failed(rule, table, e);
        }
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // Null for a column that isn't nullable was found before.
    public <T> T get(Column<T> column) {
        return (T) value(column);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable T get(dev.whimbrel.table.Nullable<T> column) {
        return (T) value(column);
    }

    private @Nullable Object value(Column<?> column) {
        if (!rule.columns().contains(column)) {
            throw new WhimbrelException(
                    ErrorCode.USAGE,
                    "The rule \"" + rule.message() + "\" asks for " + column
                            + ", which it doesn't name. Name it: validate(message, condition, columns).");
        }
        return known.apply(column);
    }
}
