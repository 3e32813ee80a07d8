package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.ViewDef;

/**
 * Renames a view or a materialized view.
 *
 * @param from its name so far
 * @param materialized whether its rows are kept
 * @param newName its new name, in the same namespace
 */
public record RenameView(ObjectName from, boolean materialized, String newName) implements Change {

    @Override
    public Schema apply(Schema before) {
        Lookup in = new Lookup(this, before);
        ViewDef view = in.view(from, materialized);
        ObjectName to = from.renamed(newName);
        in.relationIsFree(to);
        return before.withoutView(from).with(view.withName(to));
    }

    @Override
    public Inverse inverse(Schema before) {
        return Inverse.of(new RenameView(from.renamed(newName), materialized, from.name()));
    }

    @Override
    public String words() {
        return "rename " + (materialized ? "materialized view " : "view ") + from + " to " + newName;
    }
}
