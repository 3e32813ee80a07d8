package dev.whimbrel.schema.change;

import dev.whimbrel.schema.NamespaceDef;
import dev.whimbrel.schema.Schema;

/**
 * Creates a namespace.
 *
 * @param definition what it is called, and its comment
 */
public record CreateNamespace(NamespaceDef definition) implements Change {

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
