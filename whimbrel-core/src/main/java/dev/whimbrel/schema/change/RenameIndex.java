package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;

/**
 * Renames an index. The index of a constraint is renamed by {@link RenameConstraint}.
 *
 * @param index the index so far
 * @param newName its new name
 */
public record RenameIndex(ObjectName index, String newName) implements Change {

    @Override
    public Schema apply(Schema before) {
        Lookup in = new Lookup(this, before);
        PlacedIndex placed = in.index(index);
        in.relationIsFree(index.renamed(newName));
        return placed.replacedBy(placed.index().withName(newName), before);
    }

    @Override
    public Inverse inverse(Schema before) {
        return Inverse.of(new RenameIndex(index.renamed(newName), index.name()));
    }

    @Override
    public String words() {
        return "rename index " + index + " to " + newName;
    }
}
