package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Changes what a patch names of a column; all else stays.
 *
 * @param table the table
 * @param column the column's name
 * @param patch what changes
 * @param before the column so far, so that the change can be taken back and a default survives a change of type; null when the schema before it tells, or nothing does
 */
public record AlterColumn(
        ObjectName table,
        String column,
        ColumnPatch patch,
        @Nullable ColumnDef before) implements Change {

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
