package dev.whimbrel.schema.change;

import dev.whimbrel.schema.EnumDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes a value out of an enum type. PostgreSQL has no command for that: the type is made anew without the value, and every
 * column of the type is converted.
 *
 * @param enumName the enum
 * @param value the value that goes
 * @param replacement what rows and defaults get that hold the value; null when none may hold it
 * @param before the value that it stood before, so that the drop can be taken back; null when {@code after} or the schema
 *     tells, or nothing does
 * @param after the value that it stood after
 */
public record DropEnumValue(
        ObjectName enumName,
        String value,
        @Nullable String replacement,
        @Nullable String before,
        @Nullable String after)
        implements Change {

    @Override
    public Schema apply(Schema schema) {
        Lookup in = new Lookup(this, schema);
        EnumDef type = in.enumType(enumName);
        List<String> values =
                type.values().stream().filter(each -> !each.equals(value)).toList();
        if (values.size() == type.values().size()) {
            throw in.refuse("the enum has no such value; it has " + type.values());
        }
        if (replacement != null && !values.contains(replacement)) {
            throw in.refuse("the enum has no value '" + replacement + "' to take its place; it keeps " + values);
        }
        return schema.with(type.withValues(values));
    }

    @Override
    public Inverse inverse(Schema schema) {
        String call = "dropEnumValue(\"" + enumName.name() + "\", \"" + value + "\")";
        if (replacement != null) {
            return new Inverse.None(call + " can't be taken back: rows that held '" + value
                    + "' can't be told any more from those that held '" + replacement
                    + "'. Say what the way back does, for example .reversedByNothing(), or write up and down.");
        }
        EnumDef known = schema.enums().get(enumName);
        int place = known == null ? -1 : known.values().indexOf(value);
        if (known != null && place >= 0) {
            boolean last = place == known.values().size() - 1;
            return Inverse.of(new AddEnumValue(
                    enumName, value, last ? null : known.values().get(place + 1), null));
        }
        return before != null || after != null
                ? Inverse.of(new AddEnumValue(enumName, value, before, before == null ? after : null))
                : new Inverse.None(call + " can't be taken back: nothing says where the value stood. Say it with"
                        + " .before(\"...\") or .after(\"...\"), or write up and down.");
    }

    @Override
    public String words() {
        return "drop value '" + value + "' of enum " + enumName;
    }
}
