package dev.whimbrel.migrate.builder;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that a data migration read.
 *
 * @param values by column name, in the query's order
 */
public record Row(Map<String, @Nullable Object> values) {

    public Row {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * A value.
     *
     * @param column the column's name in the result
     * @param type the Java type that the driver gives for it
     * @return the value; null for NULL
     * @throws WhimbrelException {@code USAGE} when there is no such column or it is of another type
     */
    public <T> @Nullable T get(String column, Class<T> type) {
        if (!values.containsKey(column)) {
            throw new WhimbrelException(
                    ErrorCode.USAGE, "The query has no column " + column + "; it has " + values.keySet() + ".");
        }
        Object value = values.get(column);
        if (value != null && !type.isInstance(value)) {
            throw new WhimbrelException(
                    ErrorCode.USAGE,
                    "Column " + column + " is a " + value.getClass().getName() + ", not a " + type.getName() + ".");
        }
        return type.cast(value);
    }
}
