package dev.whimbrel.table;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The values of a row to insert. The annotation processor writes a builder for each table that asks for the required ones first.
 *
 * @param <R> the row record
 */
public abstract class NewRow<R> {

    private final Table<R> table;
    private final Map<Column<?>, @Nullable Object> values = new LinkedHashMap<>();
    private final Map<Column<?>, @Nullable Object> shown = Collections.unmodifiableMap(values);

    /** For generated classes. */
    protected NewRow(Table<R> table) {
        this.table = table;
    }

    /** For generated classes. */
    protected final void set(Column<?> column, @Nullable Object value) {
        values.put(column, value);
    }

    /**
     * Gives an identity column that always counts up a value all the same, as when rows are copied from elsewhere. What it counts
     * next doesn't change by it.
     *
     * @throws WhimbrelException {@code INVALID_QUERY} for a column of another table, or one that is computed
     */
    public final <T> NewRow<R> overridingSystemValue(Generated<T> column, T value) {
        if (!table.columns().contains(column)
                || column.facts().last(ColumnFact.CountsUp.class).isEmpty()) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_QUERY,
                    column + " is no identity column of " + table + ", so no row gives it a value.");
        }
        set(column, value);
        return this;
    }

    /** The table that the row is for. */
    public final Table<R> table() {
        return table;
    }

    /** The values that were given; what was left out is not in it. */
    public final Map<Column<?>, @Nullable Object> values() {
        return shown;
    }

    /** Without the values of secret columns. */
    @Override
    public final String toString() {
        return values.entrySet().stream()
                .map(each -> table.fieldName(each.getKey()) + "="
                        + (table.isSecret(each.getKey()) ? "***" : each.getValue()))
                .collect(Collectors.joining(", ", getClass().getSimpleName() + "[", "]"));
    }
}
