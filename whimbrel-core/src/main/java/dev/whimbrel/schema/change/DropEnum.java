package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.EnumDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.schema.TableDef;
import org.jspecify.annotations.Nullable;

/**
 * Drops an enum type that no column uses.
 *
 * @param name its name
 * @param definition how the enum was built, so that the drop can be taken back; null when the schema before it tells, or nothing does
 */
public record DropEnum(ObjectName name, @Nullable EnumDef definition) implements Change {

    @Override
    public Schema apply(Schema before) {
        Lookup in = new Lookup(this, before);
        in.enumType(name);
        for (TableDef table : before.tables().values()) {
            for (ColumnDef column : table.columns()) {
                if (uses(column.type())) {
                    throw in.refuse("column " + table.name() + "." + column.name()
                            + " is of that type. Drop the column or give it another type first");
                }
            }
        }
        return before.withoutEnum(name);
    }

    @Override
    public Inverse inverse(Schema before) {
        EnumDef known = before.enums().getOrDefault(name, definition);
        return known != null
                ? Inverse.of(new CreateEnum(known))
                : Inverse.unknown(
                        "dropEnum(\"" + name.name() + "\")",
                        "enum",
                        "Give its values, dropEnum(\"" + name.name() + "\", \"a\", \"b\", ...), or write up and down.");
    }

    @Override
    public String words() {
        return "drop enum " + name;
    }

    private boolean uses(SqlType type) {
        SqlType element = type instanceof SqlType.Array array ? array.element() : type;
        return element instanceof SqlType.Named named && named.name().equals(name);
    }
}
