package dev.whimbrel.schema.change;

import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.ViewDef;

/**
 * Creates an index on a table or a materialized view.
 *
 * @param table the table or materialized view
 * @param index all of it
 * @param concurrently whether writes go on while it is built; such a statement runs outside of transactions
 */
public record CreateIndex(ObjectName table, IndexDef index, boolean concurrently) implements Change {

    @Override
    public Schema apply(Schema before) {
        Lookup in = new Lookup(this, before);
        ViewDef view = before.views().get(table);
        if (view == null) {
            return new PlacedIndex(table, new TableBuild(in).index(in.table(table), index)).addedTo(before);
        }
        if (!view.materialized()) {
            throw in.refuse(table + " is a view, which keeps no rows");
        }
        in.relationIsFree(table.renamed(index.name()));
        return new PlacedIndex(table, index.withValid(true)).addedTo(before);
    }

    @Override
    public Inverse inverse(Schema before) {
        return Inverse.of(new DropIndex(table.renamed(index.name()), table, index, concurrently));
    }

    @Override
    public String words() {
        return "create index " + index.name() + " on " + table;
    }
}
