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
