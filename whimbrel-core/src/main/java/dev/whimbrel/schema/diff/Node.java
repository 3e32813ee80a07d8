package dev.whimbrel.schema.diff;

import dev.whimbrel.schema.ObjectKey;
import dev.whimbrel.schema.OpaqueObject;
import java.util.Comparator;

/**
 * One thing to be done to one part.
 *
 * @param verb what is done
 * @param key the part
 */
record Node(Verb verb, ObjectKey key) implements Comparable<Node> {

    /** What is done to a part. */
    enum Verb {
        /** It is kept under another name for a while. */
        SET_ASIDE,
        /** Parts of it are taken away. */
        REDUCE,
        DROP,
        ALTER,
        CREATE
    }

    private static final Comparator<Node> ORDER =
            Comparator.comparingInt(Node::rank).thenComparing(Node::key).thenComparing(Node::verb);

    static Node setAside(ObjectKey key) {
        return new Node(Verb.SET_ASIDE, key);
    }

    static Node reduce(ObjectKey key) {
        return new Node(Verb.REDUCE, key);
    }

    static Node drop(ObjectKey key) {
        return new Node(Verb.DROP, key);
    }

    static Node alter(ObjectKey key) {
        return new Node(Verb.ALTER, key);
    }

    static Node create(ObjectKey key) {
        return new Node(Verb.CREATE, key);
    }

    /** Where it stands when nothing else decides: first what is in the way, last what holds rows. */
    private int rank() {
        return switch (verb) {
            case SET_ASIDE, REDUCE -> 0;
            case DROP ->
                switch (key.kind()) {
                    case VIEW, OPAQUE, INDEX, CONSTRAINT, DEFAULT -> 0;
                    case COLUMN -> 20;
                    case TABLE -> 21;
                    case SEQUENCE -> 22;
                    case ENUM -> 23;
                    case EXTENSION -> 24;
                    case NAMESPACE -> 25;
                };
            case ALTER -> 6;
            case CREATE ->
                switch (key.kind()) {
                    case NAMESPACE -> 1;
                    case EXTENSION -> 2;
                    case ENUM -> 3;
                    case SEQUENCE -> 4;
                    case TABLE -> 5;
                    case COLUMN, DEFAULT -> 7;
                    case CONSTRAINT, INDEX -> 8;
                    case VIEW -> 9;
                    case OPAQUE -> OpaqueObject.EARLY_SQL.equals(key.part()) ? 4 : 10;
                };
        };
    }

    @Override
    public int compareTo(Node other) {
        return ORDER.compare(this, other);
    }
}
