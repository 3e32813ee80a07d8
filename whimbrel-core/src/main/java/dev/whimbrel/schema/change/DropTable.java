package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.TableDef;
import org.jspecify.annotations.Nullable;

/**
 * Drops a table with its indexes, constraints and the sequences that belong to its columns.
 *
 * @param name its name
 * @param definition how the table was built, so that the drop can be taken back; null when the schema before it tells, or nothing does
 * @param cascade whether the foreign keys and views that refer to it fall too; otherwise they are an error
 */
public record DropTable(ObjectName name, @Nullable TableDef definition, boolean cascade) implements Change {

    @Override
    public Schema apply(Schema before) {
        return TableDrop.apply(new Lookup(this, before), name, cascade);
    }

    @Override
    public Inverse inverse(Schema before) {
        TableDef known = before.tables().getOrDefault(name, definition);
        return known != null
                ? TableDrop.inverse(before, known, cascade)
                : Inverse.unknown(
                        "dropTable(\"" + name.name() + "\")",
                        "table",
                        "Give its definition, dropTable(\"" + name.name() + "\", t -> ...), or write up and down.");
    }

    @Override
    public String words() {
        return "drop table " + name;
    }
}
