package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.TableDef;

/**
 * Renames a constraint, and the index that belongs to it.
 *
 * @param table the table
 * @param from the constraint's name so far
 * @param to its new name
 */
public record RenameConstraint(ObjectName table, String from, String to) implements Change {

    @Override
    public Schema apply(Schema before) {
        Lookup in = new Lookup(this, before);
        ConstraintDef constraint = in.constraint(table, from);
        TableDef owner = in.table(table);
        if (owner.constraint(to).isPresent()) {
            throw in.refuse("the table has a constraint " + to + " already. Choose another name");
        }
        if (Keys.hasIndex(constraint)) {
            in.relationIsFree(table.renamed(to));
        }
        return before.with(Tables.replace(owner, from, constraint.withName(to)));
    }

    @Override
    public Inverse inverse(Schema before) {
        return Inverse.of(new RenameConstraint(table, to, from));
    }

    @Override
    public String words() {
        return "rename constraint " + from + " of table " + table + " to " + to;
    }
}
