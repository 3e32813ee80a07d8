package dev.whimbrel.schema;

import dev.whimbrel.OneLine;
import org.jspecify.annotations.Nullable;

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

    // A differ compares names a million times; what the compiler makes for records is slow until it is optimised.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ObjectName that && name.equals(that.name) && schema.equals(that.schema);
    }

    @Override
    public int hashCode() {
        return schema.hashCode() * 31 + name.hashCode();
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
