package dev.whimbrel.schema.change;

import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.ViewDef;

/**
 * Creates a view or a materialized view.
 *
 * @param definition all of it
 * @param orReplace whether a plain view of that name is replaced; the new query may only add columns at the end
 */
public record CreateView(ViewDef definition, boolean orReplace) implements Change {

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
