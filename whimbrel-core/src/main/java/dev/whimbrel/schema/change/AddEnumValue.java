package dev.whimbrel.schema.change;

import dev.whimbrel.schema.EnumDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import java.util.ArrayList;
import java.util.List;
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
    public Schema apply(Schema schema) {
        Lookup in = new Lookup(this, schema);
        EnumDef type = in.enumType(enumName);
        if (type.values().contains(value)) {
            throw in.refuse("the enum has that value already");
        }
        List<String> values = new ArrayList<>(type.values());
        values.add(place(in, values), value);
        return schema.with(type.withValues(values));
    }

    @Override
    public Inverse inverse(Schema schema) {
        return new Inverse.None(
                "addEnumValue(\"" + enumName.name() + "\", \"" + value + "\") can't be taken back: PostgreSQL has "
                        + "no command that takes a value out of an enum type. Write up and down, with an empty down, for an unused "
                        + "value does no harm, or with dropEnumValue(...), which writes the tables that use the type anew.");
    }

    @Override
    public String words() {
        return "add value '" + value + "' to enum " + enumName;
    }

    private int place(Lookup in, List<String> values) {
        if (before == null && after == null) {
            return values.size();
        }
        if (before != null && after != null) {
            throw in.invalid("a value stands either before or after another one. Name only one");
        }
        String neighbour = before != null ? before : after;
        int index = values.indexOf(neighbour);
        if (index < 0) {
            throw in.refuse("the enum has no value '" + neighbour + "'; it has " + values);
        }
        return before != null ? index : index + 1;
    }
}
