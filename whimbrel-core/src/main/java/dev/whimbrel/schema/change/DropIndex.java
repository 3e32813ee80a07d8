package dev.whimbrel.schema.change;

import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.TableDef;
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
        Lookup in = new Lookup(this, before);
        PlacedIndex placed = in.index(index);
        Schema after = placed.removedFrom(before);
        TableDef changed = after.tables().get(placed.owner());
        if (changed != null) {
            in.keysAreKept(changed);
        }
        return after;
    }

    @Override
    public Inverse inverse(Schema before) {
        PlacedIndex carried = table == null || definition == null ? null : new PlacedIndex(table, definition);
        PlacedIndex known = PlacedIndex.find(before, index).orElse(carried);
        return known != null
                ? Inverse.of(new CreateIndex(known.owner(), known.index(), concurrently))
                : Inverse.unknown(
                        "dropIndex(\"" + index.name() + "\")",
                        "index",
                        "Give its table and definition, for example dropIndex(\"users\", i -> i.column(\"email\")), or"
                                + " write up and down.");
    }

    @Override
    public String words() {
        return "drop index " + index;
    }
}
