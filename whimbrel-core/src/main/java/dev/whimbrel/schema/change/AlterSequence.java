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
    public Schema apply(Schema schema) {
        Lookup in = new Lookup(this, schema);
        SequenceDef sequence = in.sequence(name);
        if (owner != null) {
            in.column(owner.table(), owner.column());
        }
        return schema.with(sequence.withOptions(options).withOwner(owner));
    }

    @Override
    public Inverse inverse(Schema schema) {
        SequenceDef known = schema.sequences().getOrDefault(name, before);
        return known != null
                ? Inverse.of(new AlterSequence(
                        name,
                        known.options(),
                        known.owner(),
                        known.withOptions(options).withOwner(owner)))
                : Inverse.unknown("alterSequence(\"" + name.name() + "\")", "sequence", "Write up and down.");
    }

    @Override
    public String words() {
        return "alter sequence " + name;
    }
}
