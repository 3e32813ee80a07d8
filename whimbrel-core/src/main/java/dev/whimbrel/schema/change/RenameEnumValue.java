package dev.whimbrel.schema.change;

import dev.whimbrel.schema.EnumDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import java.util.List;

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
        Lookup in = new Lookup(this, before);
        EnumDef type = in.enumType(enumName);
        if (!type.values().contains(from)) {
            throw in.refuse("the enum has no such value; it has " + type.values());
        }
        if (type.values().contains(to)) {
            throw in.refuse("the enum has a value '" + to + "' already");
        }
        List<String> values = type.values().stream()
                .map(value -> value.equals(from) ? to : value)
                .toList();
        return before.with(type.withValues(values));
    }

    @Override
    public Inverse inverse(Schema before) {
        return Inverse.of(new RenameEnumValue(enumName, to, from));
    }

    @Override
    public String words() {
        return "rename value '" + from + "' of enum " + enumName + " to '" + to + "'";
    }
}
