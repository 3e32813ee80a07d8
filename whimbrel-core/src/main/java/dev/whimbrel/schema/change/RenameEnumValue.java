package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;

/**
 * Renames a value of an enum type; rows that hold it show the new name.
 *
 * @param enumName the enum
 * @param from the value so far
 * @param to its new name
 */
public record RenameEnumValue(ObjectName enumName, String from, String to) implements Change {

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
