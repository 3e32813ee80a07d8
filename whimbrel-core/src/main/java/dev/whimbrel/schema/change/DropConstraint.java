package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Drops a constraint, with the index that belongs to it.
 *
 * @param table the table
 * @param name the constraint's name
 * @param definition how the constraint was built, so that the drop can be taken back; null when the schema before it tells, or nothing does
 */
public record DropConstraint(
        ObjectName table, String name, @Nullable ConstraintDef definition) implements Change {

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
