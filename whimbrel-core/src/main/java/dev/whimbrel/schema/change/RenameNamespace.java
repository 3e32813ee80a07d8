package dev.whimbrel.schema.change;

import dev.whimbrel.schema.Schema;

/**
 * Renames a namespace, and with it the full name of all that it holds.
 *
 * @param from its name so far
 * @param to its new name
 */
public record RenameNamespace(String from, String to) implements Change {

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
