package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;

/**
 * Renames a table. Foreign keys that refer to it follow; its indexes, constraints and sequences keep their names, as in PostgreSQL.
 *
 * @param from its name so far
 * @param newName its new name, in the same namespace
 */
public record RenameTable(ObjectName from, String newName) implements Change {

    @Override
    public Schema apply(Schema before) {
        Lookup in = new Lookup(this, before);
        in.table(from);
        ObjectName to = from.renamed(newName);
        in.relationIsFree(to);
        if (before.enums().containsKey(to)) {
            throw in.refuse("there is already an enum " + to + ". Choose another name");
        }
        return Renames.tables(before, name -> name.equals(from) ? to : name);
    }

    @Override
    public Inverse inverse(Schema before) {
        return Inverse.of(new RenameTable(from.renamed(newName), from.name()));
    }

    @Override
    public String words() {
        return "rename table " + from + " to " + newName;
    }
}
