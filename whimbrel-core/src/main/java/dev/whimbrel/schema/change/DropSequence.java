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
        Lookup in = new Lookup(this, before);
        in.sequence(name);
        SequenceUse.counting(before, name).ifPresent(column -> {
            throw in.refuse("column " + column + " counts with it. Give the column another default first");
        });
        return before.withoutSequence(name);
    }

    @Override
    public Inverse inverse(Schema before) {
        SequenceDef known = before.sequences().getOrDefault(name, definition);
        return known != null
                ? Inverse.of(new CreateSequence(known))
                : Inverse.unknown(
                        "dropSequence(\"" + name.name() + "\")",
                        "sequence",
                        "Give its definition, dropSequence(\"" + name.name() + "\", s -> ...), or write up and down.");
    }

    @Override
    public String words() {
        return "drop sequence " + name;
    }
}
