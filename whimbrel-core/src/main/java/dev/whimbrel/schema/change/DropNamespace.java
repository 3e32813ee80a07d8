package dev.whimbrel.schema.change;

import dev.whimbrel.schema.NamespaceDef;
import dev.whimbrel.schema.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Drops an empty namespace.
 *
 * @param name its name
 * @param definition how the namespace was built, so that the drop can be taken back; null when the schema before it tells, or nothing does
 */
public record DropNamespace(String name, @Nullable NamespaceDef definition) implements Change {

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
