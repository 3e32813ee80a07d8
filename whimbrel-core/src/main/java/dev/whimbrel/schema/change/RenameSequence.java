package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SequenceDef;

/**
 * Renames a sequence.
 *
 * @param from its name so far
 * @param newName its new name, in the same namespace
 */
public record RenameSequence(ObjectName from, String newName) implements Change {

    @Override
    public Schema apply(Schema before) {
        Lookup in = new Lookup(this, before);
        SequenceDef sequence = in.sequence(from);
        ObjectName to = from.renamed(newName);
        in.relationIsFree(to);
        return before.withoutSequence(from).with(sequence.withName(to));
    }

    @Override
    public Inverse inverse(Schema before) {
        return Inverse.of(new RenameSequence(from.renamed(newName), from.name()));
    }

    @Override
    public String words() {
        return "rename sequence " + from + " to " + newName;
    }
}
