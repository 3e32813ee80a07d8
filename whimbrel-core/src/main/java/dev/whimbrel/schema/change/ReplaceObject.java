package dev.whimbrel.schema.change;

import dev.whimbrel.schema.OpaqueObject;
import dev.whimbrel.schema.Schema;

/**
 * Puts another version of an object that is known by its text in the place of the one that is there, as CREATE OR REPLACE
 * FUNCTION does. The comment stays.
 *
 * @param before the version so far
 * @param after the new version, of the same kind and identity
 */
public record ReplaceObject(OpaqueObject before, OpaqueObject after) implements Change {

    @Override
    public Schema apply(Schema schema) {
        OpaqueObject known = new Lookup(this, schema).object(before.key());
        return schema.with(after.withComment(known.comment()));
    }

    @Override
    public Inverse inverse(Schema schema) {
        return Inverse.of(new ReplaceObject(after, schema.opaque().getOrDefault(before.key(), before)));
    }

    @Override
    public String words() {
        return "replace " + after.key();
    }
}
