package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Adds a constraint to a table.
 *
 * @param table the table
 * @param constraint all of it
 * @param usingIndex a unique index of the table that becomes the primary key's or unique constraint's own, taking its name; null to build one
 */
public record AddConstraint(
        ObjectName table,
        ConstraintDef constraint,
        @Nullable String usingIndex) implements Change {

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
