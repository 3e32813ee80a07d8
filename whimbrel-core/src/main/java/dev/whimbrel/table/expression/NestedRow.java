package dev.whimbrel.table.expression;

import dev.whimbrel.table.type.ColumnType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that came in a value of another, each of its values as the server's text.
 *
 * @param values text, null for NULL, and lists for rows within it
 */
public record NestedRow(List<@Nullable Object> values) implements ResultRow {

    @Override
    public <T> @Nullable T get(int column, ColumnType<T> type) {
        Object value = values.get(column - 1);
        return value == null ? null : type.codec().fromText((String) value);
    }

    @Override
    public boolean isNull(int column) {
        return values.get(column - 1) == null;
    }

    @Override
    @SuppressWarnings("unchecked") // What is written as rows is read as rows.
    public List<List<@Nullable Object>> rows(int column) {
        Object value = values.get(column - 1);
        return value == null ? List.of() : (List<List<@Nullable Object>>) value;
    }

    @Override
    public String label(int column) {
        return "of a nested row";
    }
}
