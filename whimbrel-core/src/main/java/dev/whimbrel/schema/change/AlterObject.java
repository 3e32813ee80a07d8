package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ObjectParts;
import dev.whimbrel.schema.OpaqueObject;
import dev.whimbrel.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes an object that is known by its text in place, part by part. The comment stays.
 *
 * @param before the version so far
 * @param after the version in the end; of another kind when that follows from its parts, as a partition that is detached
 * @param phase which half of the change it is
 */
public record AlterObject(OpaqueObject before, OpaqueObject after, Phase phase) implements Change {

    /** What is done: other objects may have to change between the one half and the other. */
    public enum Phase {
        /** Parts are taken away. */
        REMOVE,
        /** Parts are added and changed. */
        ADD,
        /** All of it. */
        ALL
    }

    /** What has to be said, in order. */
    public List<String> statements() {
        Alteration alteration = alteration();
        List<String> statements = new ArrayList<>();
        if (phase != Phase.ADD) {
            statements.addAll(alteration.removals());
        }
        if (phase != Phase.REMOVE) {
            statements.addAll(alteration.additions());
        }
        return statements;
    }

    /** The whole change, part by part. */
    public Alteration alteration() {
        return new Alteration(parts(before), parts(after));
    }

    private static ObjectParts parts(OpaqueObject object) {
        if (object.parts() == null) {
            throw new IllegalArgumentException("The parts of " + object.key() + " aren't known");
        }
        return object.parts();
    }

    @Override
    public Schema apply(Schema schema) {
        boolean renamed = schema.opaque().containsKey(after.key());
        OpaqueObject known = new Lookup(this, schema).object(renamed ? after.key() : before.key());
        return schema.withoutObject(before.key()).with(after.withComment(known.comment()));
    }

    @Override
    public Inverse inverse(Schema schema) {
        Phase back = switch (phase) {
            case REMOVE -> Phase.ADD;
            case ADD -> Phase.REMOVE;
            case ALL -> Phase.ALL;
        };
        return Inverse.of(new AlterObject(after, before, back));
    }

    @Override
    public String words() {
        return "alter " + after.key();
    }
}
