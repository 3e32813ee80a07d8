package dev.whimbrel.schema.change;

import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.TableDef;

/**
 * Creates a table with its constraints, indexes and comments.
 *
 * @param definition all of it
 */
public record CreateTable(TableDef definition) implements Change {

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
