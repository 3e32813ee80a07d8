package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.SqlType;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column's new type.
 *
 * @param type the type
 * @param collation a collation other than the type's own; null for the type's own
 * @param using the SQL expression that makes the new value from the row's old values; null for the server's own conversion, or
 *     a cast where the server has none by itself and the type so far is known
 * @param usingBack the expression for the way back, where {@code using} is more than a cast of the column; null for a cast
 */
public record TypeChange(
        SqlType type,
        @Nullable ObjectName collation,
        @Nullable String using,
        @Nullable String usingBack) {

    /** A change without an expression, such as {@code integer} to {@code bigint}. */
    public static TypeChange to(SqlType type) {
        return new TypeChange(type, null, null, null);
    }

    /** A change by an expression, such as {@code extract(epoch from started)::integer}. */
    public static TypeChange using(SqlType type, String expression) {
        return new TypeChange(type, null, expression, null);
    }

    /** Whether a plain cast, or {@code usingBack}, leads back to the old values. */
    boolean leadsBack(String column) {
        return using == null || usingBack != null || isCast(using, column);
    }

    private static boolean isCast(String expression, String column) {
        String name = "\"?" + Pattern.quote(column) + "\"?";
        String type = "[\\p{L}_][\\p{L}\\p{N}_\". ,()\\[\\]]*";
        String operand = "(?:" + name + "|\\(\\s*" + name + "\\s*\\))";
        String casts = operand + "(?:\\s*::\\s*" + type + ")+|cast\\s*\\(\\s*" + operand + "\\s+as\\s+" + type + "\\)";
        return expression
                .strip()
                .toLowerCase(Locale.ROOT)
                .matches(casts.replace(Pattern.quote(column), Pattern.quote(column.toLowerCase(Locale.ROOT))));
    }
}
