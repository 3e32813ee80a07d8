package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ExtensionDef;
import dev.whimbrel.schema.Schema;

/**
 * Installs an extension.
 *
 * @param definition which, where and in which version
 */
public record CreateExtension(ExtensionDef definition) implements Change {

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
