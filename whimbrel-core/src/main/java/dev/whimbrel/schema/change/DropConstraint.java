package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.TableDef;
import org.jspecify.annotations.Nullable;

/**
 * Drops a constraint, with the index that belongs to it.
 *
 * @param table the table
 * @param name the constraint's name
 * @param definition how the constraint was built, so that the drop can be taken back; null when the schema before it tells, or nothing does
 */
public record DropConstraint(
        ObjectName table, String name, @Nullable ConstraintDef definition) implements Change {

    @Override
    public Schema apply(Schema before) {
        Lookup in = new Lookup(this, before);
        in.constraint(table, name);
        TableDef changed = Tables.withoutConstraint(in.table(table), name);
        in.keysAreKept(changed);
        return before.with(changed);
    }

    @Override
    public Inverse inverse(Schema before) {
        TableDef known = before.tables().get(table);
        ConstraintDef dropped =
                known == null ? definition : known.constraint(name).orElse(definition);
        return dropped != null
                ? Inverse.of(new AddConstraint(table, dropped, null))
                : Inverse.unknown(
                        "dropConstraint(\"" + table.name() + "\", \"" + name + "\")",
                        "constraint",
                        "Give its definition, for example dropConstraint(\"" + table.name() + "\", \"" + name
                                + "\", \"CHECK (...)\"), or write up and down.");
    }

    @Override
    public String words() {
        return "drop constraint " + name + " of table " + table;
    }
}
