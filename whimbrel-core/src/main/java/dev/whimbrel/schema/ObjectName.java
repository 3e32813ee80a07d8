package dev.whimbrel.schema;

import static java.util.Comparator.comparing;

import java.util.Comparator;

/**
 * The full name of an object, exactly as the server stores it: no quotes, no case folding.
 *
 * @param schema the namespace, for example {@code public}
 * @param name the object's own name
 */
public record ObjectName(String schema, String name) implements Comparable<ObjectName> {

    private static final Comparator<ObjectName> ORDER =
            comparing(ObjectName::schema).thenComparing(ObjectName::name);

    /** The same object in its namespace under another name. */
    public ObjectName renamed(String newName) {
        return new ObjectName(schema, newName);
    }

    @Override
    public int compareTo(ObjectName other) {
        return ORDER.compare(this, other);
    }

    /** {@code schema.name} for messages; not SQL. */
    @Override
    public String toString() {
        return schema + "." + name;
    }
}
