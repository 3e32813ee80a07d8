package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Drops a column. Indexes and constraints of the table that use it fall with it, as do sequences that belong to it.
 *
 * @param table the table
 * @param column the column's name
 * @param definition how the column was built, so that the drop can be taken back; null when the schema before it tells, or nothing does
 */
public record DropColumn(
        ObjectName table, String column, @Nullable ColumnDef definition) implements Change {

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
