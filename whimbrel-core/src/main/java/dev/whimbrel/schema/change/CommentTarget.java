package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ObjectName;

/** An object that can have a comment. */
public sealed interface CommentTarget {

    /** The object for people: {@code table public.users}. */
    default String describe() {
        return switch (this) {
            case OfNamespace t -> "schema " + t.name();
            case OfExtension t -> "extension " + t.name();
            case OfEnum t -> "enum " + t.name();
            case OfSequence t -> "sequence " + t.name();
            case OfTable t -> "table " + t.name();
            case OfColumn t -> "column " + t.table() + "." + t.column();
            case OfConstraint t -> "constraint " + t.constraint() + " of table " + t.table();
            case OfIndex t -> "index " + t.name();
            case OfView t -> (t.materialized() ? "materialized view " : "view ") + t.name();
            case OfObject t -> t.key();
        };
    }

    /** A namespace, by its name. */
    record OfNamespace(String name) implements CommentTarget {}

    /** An installed extension, by its name. */
    record OfExtension(String name) implements CommentTarget {}

    /** An enum type, by its full name. */
    record OfEnum(ObjectName name) implements CommentTarget {}

    /** A sequence, by its full name. */
    record OfSequence(ObjectName name) implements CommentTarget {}

    /** A table, by its full name. */
    record OfTable(ObjectName name) implements CommentTarget {}

    /** A column, by its table and name. */
    record OfColumn(ObjectName table, String column) implements CommentTarget {}

    /** A constraint, by its table and name. */
    record OfConstraint(ObjectName table, String constraint) implements CommentTarget {}

    /** An index that belongs to no constraint, by its full name. */
    record OfIndex(ObjectName name) implements CommentTarget {}

    /**
     * A view, by its full name.
     *
     * @param materialized whether its rows are kept
     */
    record OfView(ObjectName name, boolean materialized) implements CommentTarget {}

    /**
     * An object that is known by its text.
     *
     * @param key its kind and identity, as the schema holds it
     * @param sql what follows {@code COMMENT ON}, for example {@code FUNCTION public.touch(integer)}
     */
    record OfObject(String key, String sql) implements CommentTarget {}
}
