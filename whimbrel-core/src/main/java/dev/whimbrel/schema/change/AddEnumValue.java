package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Adds a value to an enum type. PostgreSQL lets it be used only after the commit, and can't take it away again.
 *
 * @param enumName the enum
 * @param value the new value
 * @param before the value that it is placed before; null for the place given by {@code after}
 * @param after the value that it is placed after; null with {@code before} null for the end
 */
public record AddEnumValue(
        ObjectName enumName,
        String value,
        @Nullable String before,
        @Nullable String after) implements Change {

    @Override
    public Schema apply(Schema before) {
        throw new UnsupportedOperationException("apply");
    }

    @Override
    public Inverse inverse(Schema before) {
        throw new UnsupportedOperationException("inverse");
    }

    @Override
    public String describe() {
        return "";
    }
}
