package dev.whimbrel.table;

import dev.whimbrel.schema.SqlType;
import dev.whimbrel.table.rule.Rule;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a type of the database holds, where the Java type holds more. */
final class TypeRule {

    private static final Rule<Object> SMALLINT = new Rule<>(
            "range",
            "must be between " + Short.MIN_VALUE + " and " + Short.MAX_VALUE,
            value -> !(value instanceof Integer whole) || whole == whole.shortValue());

    private TypeRule() {}

    /** The rule of a type; null when it holds whatever its Java type does. Values of other Java types are left to the server. */
    static @org.jspecify.annotations.Nullable Rule<Object> of(SqlType type) {
        return switch (type) {
            case SqlType.Varchar text -> text.length() == null ? null : length(text.length());
            case SqlType.Char text -> length(text.length());
            case SqlType.Numeric number ->
                number.precision() == null || number.scale() == null
                        ? null
                        : precision(number.precision(), number.scale());
            case SqlType.Builtin number -> number.name().equals("smallint") ? SMALLINT : null;
            default -> null;
        };
    }

    private static Rule<Object> length(int max) {
        return new Rule<>(
                "length",
                "must be at most " + max + " characters long",
                value -> !(value instanceof String text) || fits(text, max));
    }

    /** The server cuts blanks off that are too many (PostgreSQL manual, 8.3), so they break no rule. */
    private static boolean fits(String text, int max) {
        if (text.length() <= max) {
            return true;
        }
        int length = text.length();
        while (length > 0 && text.charAt(length - 1) == ' ') {
            length--;
        }
        return text.codePointCount(0, length) <= max;
    }

    private static Rule<Object> precision(int precision, int scale) {
        return new Rule<>(
                "precision",
                "must have at most " + Math.max(0, precision - scale) + " digits before the point",
                value -> !(value instanceof BigDecimal number) || fits(number, precision, scale));
    }

    /** The server rounds to the scale first, away from zero where it is in the middle. */
    private static boolean fits(BigDecimal number, int precision, int scale) {
        long beforePoint = (long) number.precision() - number.scale();
        int most = precision - scale;
        return beforePoint < most
                || number.signum() == 0
                || (beforePoint == most
                        && number.setScale(scale, RoundingMode.HALF_UP).precision() <= precision);
    }
}
