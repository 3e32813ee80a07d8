package dev.whimbrel.schema;

import org.jspecify.annotations.Nullable;

/** What a column holds when nothing is given on insert. */
public sealed interface DefaultValue {

    /**
     * A Java value, written as a literal by the dialect.
     *
     * @param value text, number, boolean, UUID, date or time, byte array, list, enum constant, or null; for a JSON column also
     *     a map, while text is taken for JSON as it stands
     */
    record Literal(@Nullable Object value) implements DefaultValue {}

    /**
     * An expression in the database's own language, for example {@code now()}.
     *
     * @param sql the text, trusted: it is not quoted
     */
    record Expression(String sql) implements DefaultValue {}
}
