package dev.whimbrel.schema.change;

import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;

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
        throw new UnsupportedOperationException("apply");
    }

    @Override
    public Inverse inverse(Schema before) {
        throw new UnsupportedOperationException("inverse");
    }

    @Override
    public String describe() {
        return "";
    }
}
