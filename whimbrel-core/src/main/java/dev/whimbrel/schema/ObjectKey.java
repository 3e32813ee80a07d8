package dev.whimbrel.schema;

import dev.whimbrel.OneLine;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Names one object, or one part of a table, within a schema, so that dependencies can be told.
 *
 * @param kind what it is
 * @param name its full name; of a part, that of its table. Objects without a namespace have an empty one
 * @param part the name of the column, constraint or index; for {@code OPAQUE} the object's kind; null for a whole object
 */
public record ObjectKey(
        Kind kind, ObjectName name, @Nullable String part) implements Comparable<ObjectKey> {

    /** What an object is. The parts of a table stand after it. */
    public enum Kind {
        NAMESPACE,
        EXTENSION,
        ENUM,
        SEQUENCE,
        TABLE,
        COLUMN,
        /** The default of a column, or what it is generated from. */
        DEFAULT,
        CONSTRAINT,
        /** An index that belongs to no constraint, of a table or of a materialized view. */
        INDEX,
        VIEW,
        /** An object known by its text: a function, policy, domain and the like. */
        OPAQUE
    }

    /** A namespace. */
    public static ObjectKey namespace(String name) {
        return new ObjectKey(Kind.NAMESPACE, new ObjectName("", name), null);
    }

    /** An extension. */
    public static ObjectKey extension(String name) {
        return new ObjectKey(Kind.EXTENSION, new ObjectName("", name), null);
    }

    /** A whole enum, sequence, table or view. */
    public static ObjectKey of(Kind kind, ObjectName name) {
        return new ObjectKey(kind, name, null);
    }

    /** A column, default, constraint or index of a table, or an index of a view. */
    public static ObjectKey part(Kind kind, ObjectName table, String name) {
        return new ObjectKey(kind, table, name);
    }

    /** An object known by its text. */
    public static ObjectKey of(OpaqueObject object) {
        return opaque(object.kind(), object.identity());
    }

    /** An object known by its text. */
    public static ObjectKey opaque(String kind, String identity) {
        return new ObjectKey(Kind.OPAQUE, new ObjectName("", identity), kind);
    }

    /** The table or view that this is a part of; itself when it is no part. */
    public ObjectKey whole() {
        return switch (kind) {
            case COLUMN, DEFAULT, CONSTRAINT, INDEX -> of(Kind.TABLE, name);
            default -> this;
        };
    }

    @Override
    public int compareTo(ObjectKey other) {
        int byKind = kind.compareTo(other.kind);
        if (byKind != 0) {
            return byKind;
        }
        int byName = name.compareTo(other.name);
        return byName != 0 ? byName : text(part).compareTo(text(other.part));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ObjectKey that
                && kind == that.kind
                && name.equals(that.name)
                && Objects.equals(part, that.part);
    }

    /** Without the kind, whose own would be another one in every run. */
    @Override
    public int hashCode() {
        return name.hashCode() * 31 + text(part).hashCode();
    }

    private static String text(@Nullable String part) {
        return part == null ? "" : part;
    }

    @Override
    public String toString() {
        return OneLine.of(text());
    }

    private String text() {
        return switch (kind) {
            case NAMESPACE, EXTENSION -> words() + " " + name.name();
            case OPAQUE -> part + " " + name.name();
            case COLUMN, DEFAULT, CONSTRAINT, INDEX -> words() + " " + name + "." + part;
            default -> words() + " " + name;
        };
    }

    private String words() {
        return kind == Kind.NAMESPACE ? "schema" : kind.name().toLowerCase(Locale.ROOT);
    }
}
