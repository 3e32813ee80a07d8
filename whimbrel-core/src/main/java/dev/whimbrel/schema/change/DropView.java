package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.ViewDef;
import org.jspecify.annotations.Nullable;

/**
 * Drops a view or a materialized view that nothing depends on.
 *
 * @param name its name
 * @param materialized whether its rows are kept
 * @param definition how the view was built, so that the drop can be taken back; null when the schema before it tells, or nothing does
 */
public record DropView(
        ObjectName name, boolean materialized, @Nullable ViewDef definition) implements Change {

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
