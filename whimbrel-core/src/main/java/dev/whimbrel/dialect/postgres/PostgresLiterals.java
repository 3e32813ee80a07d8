package dev.whimbrel.dialect.postgres;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.schema.SqlType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Java values as literals. Everything but numbers and booleans is a quoted text without a type, which the server reads as the
 * type that the place asks for; that works for columns of any type. Times keep microseconds, as the server does.
 */
final class PostgresLiterals {

    private static final int MOST_ZEROS = 40;

    private PostgresLiterals() {}

    /** A value as a literal where the type isn't known. */
    static String of(@Nullable Object value) {
        if (value == null) {
            return "NULL";
        }
        String text = text(value);
        if (value instanceof Boolean || isPlainNumber(value, text)) {
            return text;
        }
        return quote(text)
                + switch (value) {
                    case Double number -> "::double precision";
                    case Float number -> "::real";
                    default -> "";
                };
    }

    /** A value as a literal for a column of a type. */
    static String of(@Nullable Object value, SqlType type) {
        if (value == null) {
            return "NULL";
        }
        if (JsonText.isJson(type)) {
            return quote(value instanceof CharSequence json ? json.toString() : JsonText.of(value));
        }
        String text = text(value);
        boolean bare = value instanceof Boolean
                ? type.equals(SqlType.bool())
                : TypeFamily.of(type) == TypeFamily.NUMBER && isPlainNumber(value, text);
        return bare ? text : quote(text);
    }

    /** A value as a literal that the server reads as whatever type the place asks for; not for text columns with numbers. */
    static String untyped(@Nullable Object value) {
        return value == null ? "NULL" : value instanceof Map<?, ?> map ? quote(JsonText.of(map)) : quote(text(value));
    }

    /**
     * Text in quotes. A backslash is written so that it means itself, whatever {@code standard_conforming_strings} is.
     *
     * @throws WhimbrelException {@code INVALID_DEFINITION} for text that can't be stored
     */
    static String quote(String text) {
        StorableText.require(text, "The text");
        String doubled = text.replace("'", "''");
        return text.indexOf('\\') < 0 ? "'" + doubled + "'" : "E'" + doubled.replace("\\", "\\\\") + "'";
    }

    /** A value in the form that the server's input function reads, without quotes. */
    static String text(Object value) {
        if (value.getClass().isArray() && !(value instanceof byte[])) {
            return ArrayText.ofArray(value);
        }
        return switch (value) {
            case CharSequence text -> text.toString();
            case Character character -> character.toString();
            case Boolean bool -> bool.toString();
            case Number number -> number(number);
            case Enum<?> constant -> constant.name();
            case UUID uuid -> uuid.toString();
            case byte[] bytes -> "\\x" + HexFormat.of().formatHex(bytes);
            case Iterable<?> list -> ArrayText.of(list);
            case Object other -> TimeText.of(other).orElseThrow(() -> unknown(other));
        };
    }

    private static String number(Number number) {
        return switch (number) {
            case Byte exact -> exact.toString();
            case Short exact -> exact.toString();
            case Integer exact -> exact.toString();
            case Long exact -> exact.toString();
            case BigInteger exact -> exact.toString();
            case AtomicInteger exact -> exact.toString();
            case AtomicLong exact -> exact.toString();
            case BigDecimal decimal ->
                Math.abs((long) decimal.precision() - decimal.scale()) + Math.max(0, decimal.scale()) > MOST_ZEROS
                        ? decimal.toString()
                        : decimal.toPlainString();
            case Float approximate -> approximate.toString();
            case Double approximate -> approximate.toString();
            default -> throw unknown(number);
        };
    }

    /** Not a number, the infinities and the negative zero are no numbers in the server's grammar. */
    private static boolean isPlainNumber(Object value, String text) {
        return value instanceof Number && !text.endsWith("N") && !text.endsWith("y") && !text.equals("-0.0");
    }

    private static WhimbrelException unknown(Object value) {
        String hint = switch (value) {
            case java.util.Date date -> "Use a type of java.time";
            case Map<?, ?> map -> "A map is a literal only for a column of type json or jsonb";
            default -> "Use text, a number, a boolean, a UUID, a type of java.time, bytes, an enum or a list";
        };
        return new WhimbrelException(
                ErrorCode.INVALID_DEFINITION,
                "A " + value.getClass().getName() + " can't be written as a literal. " + hint
                        + ", or an SQL expression.");
    }
}
