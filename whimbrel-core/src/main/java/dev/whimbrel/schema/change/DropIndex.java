package dev.whimbrel.schema.change;

import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Drops an index that belongs to no constraint.
 *
 * @param index the index
 * @param table the table or materialized view that it is on; null when the schema before tells, or it isn't known
 * @param definition how the index was built, so that the drop can be taken back; null when the schema before it tells, or nothing does
 * @param concurrently whether queries go on meanwhile; such a statement runs outside of transactions
 */
public record DropIndex(
        ObjectName index,
        @Nullable ObjectName table,
        @Nullable IndexDef definition,
        boolean concurrently) implements Change {

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
