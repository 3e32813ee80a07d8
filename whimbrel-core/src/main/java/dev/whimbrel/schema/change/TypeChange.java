package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A column's new type.
 *
 * @param type the type
 * @param collation a collation other than the type's own; null for the type's own
 * @param using the SQL expression that makes the new value from the row's old values; null for the server's own conversion
 * @param usingBack the expression for the way back, where {@code using} is more than a cast of the column; null for a cast
 */
public record TypeChange(
        SqlType type,
        @Nullable ObjectName collation,
        @Nullable String using,
        @Nullable String usingBack) {

    /** A change that the server can make by itself, such as {@code integer} to {@code bigint}. */
    public static TypeChange to(SqlType type) {
        return new TypeChange(type, null, null, null);
    }

    /** A change by an expression, such as {@code amount::integer}. */
    public static TypeChange using(SqlType type, String expression) {
        return new TypeChange(type, null, expression, null);
    }
}
