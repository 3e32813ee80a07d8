package dev.whimbrel.schema;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * An object that Whimbrel sees but doesn't model part by part: a function, trigger, policy, domain, partitioned table and the
 * like. It is compared by its text, never lost and never harmed. Where its SQL is known it can also be created, dropped and
 * created again.
 *
 * @param kind what it is, in the server's words, for example {@code function}
 * @param identity its full name as the server writes it, for example {@code public.touch(integer)}
 * @param definition everything the server tells about it but its comment, in a canonical text; equal texts mean equal objects
 * @param sql the statements that make and drop it; null when they aren't known, then it is only carried
 * @param comment its comment; null for none
 * @param parts what it is made of, where it can be changed in place; null when it can't
 */
public record OpaqueObject(
        String kind,
        String identity,
        String definition,
        @Nullable ObjectSql sql,
        @Nullable String comment,
        @Nullable ObjectParts parts)
        implements Comparable<OpaqueObject> {

    /** The kind of what somebody wrote in SQL, to be made before the tables. */
    public static final String EARLY_SQL = "early sql object";

    private static final Comparator<OpaqueObject> ORDER =
            comparing(OpaqueObject::kind).thenComparing(OpaqueObject::identity);

    /** An object that can't be changed in place. */
    public OpaqueObject(
            String kind, String identity, String definition, @Nullable ObjectSql sql, @Nullable String comment) {
        this(kind, identity, definition, sql, comment, null);
    }

    /** An object that is only carried. */
    public static OpaqueObject of(String kind, String identity, String definition) {
        return new OpaqueObject(kind, identity, definition, null, null);
    }

    /** This object with another comment, or none. */
    public OpaqueObject withComment(@Nullable String newComment) {
        return new OpaqueObject(kind, identity, definition, sql, newComment, parts);
    }

    /** Whether it holds rows, so that it must not be dropped in order to change it. */
    public boolean holdsRows() {
        return parts != null && parts.table() != null;
    }

    /** The key under which a schema holds it. */
    public String key() {
        return kind + " " + identity;
    }

    @Override
    public int compareTo(OpaqueObject other) {
        return ORDER.compare(this, other);
    }
}
