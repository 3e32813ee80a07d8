package dev.whimbrel.schema.change;

import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SequenceDef;

/**
 * Creates a sequence.
 *
 * @param definition its name, how it counts, and the column that it is dropped with
 */
public record CreateSequence(SequenceDef definition) implements Change {

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
