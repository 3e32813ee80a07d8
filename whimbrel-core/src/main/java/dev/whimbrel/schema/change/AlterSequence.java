package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SequenceDef;
import dev.whimbrel.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/**
 * Makes a sequence count in another way, or belong to another column. What it has counted so far stays.
 *
 * @param name the sequence
 * @param options how it counts afterwards, complete: null in it means the server's default
 * @param owner the column that it is dropped with afterwards; null for none
 * @param before how it was built so far, so that the change can be taken back; null when the schema before it tells, or nothing does
 */
public record AlterSequence(
        ObjectName name,
        SequenceOptions options,
        SequenceDef.@Nullable Owner owner,
        @Nullable SequenceDef before) implements Change {

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
