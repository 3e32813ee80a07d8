package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SequenceDef;
import org.jspecify.annotations.Nullable;

/**
 * Drops a sequence that no default uses.
 *
 * @param name its name
 * @param definition how the sequence was built, so that the drop can be taken back; null when the schema before it tells, or nothing does
 */
public record DropSequence(ObjectName name, @Nullable SequenceDef definition) implements Change {

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
