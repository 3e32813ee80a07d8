package dev.whimbrel.schema.change;

import dev.whimbrel.schema.OpaqueObject;
import dev.whimbrel.schema.Schema;

/**
 * Drops an object that is known by its text, such as a function or a policy.
 *
 * @param object how it is built, with its SQL
 */
public record DropObject(OpaqueObject object) implements Change {

    @Override
    public Schema apply(Schema before) {
        new Lookup(this, before).object(object.key());
        return before.withoutObject(object.key());
    }

    @Override
    public Inverse inverse(Schema before) {
        return Inverse.of(new CreateObject(before.opaque().getOrDefault(object.key(), object)));
    }

    @Override
    public String words() {
        return "drop " + object.key();
    }
}
