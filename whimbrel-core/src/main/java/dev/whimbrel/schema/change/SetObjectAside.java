package dev.whimbrel.schema.change;

import dev.whimbrel.schema.OpaqueObject;
import dev.whimbrel.schema.Schema;

/**
 * Gives a type another name for a while, so that a new version can take its place and columns can go over to it. {@link
 * DropObjectAside} ends it.
 *
 * @param object the type, whose SQL knows how
 */
public record SetObjectAside(OpaqueObject object) implements Change {

    @Override
    public Schema apply(Schema before) {
        new Lookup(this, before).object(object.key());
        return before.withoutObject(object.key());
    }

    @Override
    public Inverse inverse(Schema before) {
        return new Inverse.None("Type " + object.identity() + " was made anew. Write up and down.");
    }

    @Override
    public String words() {
        return "retire " + object.key();
    }
}
