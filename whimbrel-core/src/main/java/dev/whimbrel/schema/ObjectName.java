package dev.whimbrel.schema;

import dev.whimbrel.OneLine;

/**
 * The full name of an object, exactly as the server stores it: no quotes, no case folding.
 *
 * @param schema the namespace, for example {@code public}
 * @param name the object's own name
 */
public record ObjectName(String schema, String name) implements Comparable<ObjectName> {

    /** The same object in its namespace under another name. */
    public ObjectName renamed(String newName) {
        return new ObjectName(schema, newName);
    }

    @Override
    public int compareTo(ObjectName other) {
        int bySchema = schema.compareTo(other.schema);
        return bySchema != 0 ? bySchema : name.compareTo(other.name);
    }

    /** {@code schema.name} for messages; not SQL. */
    @Override
    public String toString() {
        return OneLine.of(schema + "." + name);
    }
}
