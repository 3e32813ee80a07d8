package dev.whimbrel.schema.change;

import dev.whimbrel.schema.OpaqueObject;
import dev.whimbrel.schema.Schema;

/**
 * Creates an object that is known by its text, such as a function or a policy.
 *
 * @param object all of it, with its SQL
 */
public record CreateObject(OpaqueObject object) implements Change {

    @Override
    public Schema apply(Schema before) {
        Lookup in = new Lookup(this, before);
        if (before.opaque().containsKey(object.key())) {
            throw in.refuse("there is one already");
        }
        return before.with(object);
    }

    @Override
    public Inverse inverse(Schema before) {
        return Inverse.of(new DropObject(object));
    }

    @Override
    public String words() {
        return "create " + object.key();
    }
}
