package dev.whimbrel.schema.change;

import dev.whimbrel.schema.OpaqueObject;
import dev.whimbrel.schema.Schema;

/**
 * Drops a type that {@link SetObjectAside} gave another name.
 *
 * @param object the type, whose SQL knows how
 */
public record DropObjectAside(OpaqueObject object) implements Change {

    @Override
    public Schema apply(Schema before) {
        return before;
    }

    @Override
    public Inverse inverse(Schema before) {
        return new Inverse.None("Type " + object.identity() + " was made anew. Write up and down.");
    }

    @Override
    public String words() {
        return "drop retired " + object.key();
    }
}
