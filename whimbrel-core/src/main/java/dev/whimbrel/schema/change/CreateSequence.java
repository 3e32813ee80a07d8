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
        Lookup in = new Lookup(this, before);
        in.relationIsFree(definition.name());
        SequenceDef.Owner owner = definition.owner();
        if (owner != null) {
            in.column(owner.table(), owner.column());
        }
        return before.with(definition);
    }

    @Override
    public Inverse inverse(Schema before) {
        return Inverse.of(new DropSequence(definition.name(), definition));
    }

    @Override
    public String words() {
        return "create sequence " + definition.name();
    }
}
