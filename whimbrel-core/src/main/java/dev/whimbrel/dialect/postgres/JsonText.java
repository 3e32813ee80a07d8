package dev.whimbrel.dialect.postgres;

import dev.whimbrel.schema.SqlType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Java values as JSON (RFC 8259), for columns of type {@code json} and {@code jsonb}. */
final class JsonText {

    private JsonText() {}

    /** Whether a column of a type holds JSON. */
    static boolean isJson(SqlType type) {
        return type instanceof SqlType.Builtin builtin
                && (builtin.name().equals("jsonb") || builtin.name().equals("json"));
    }

    /** A map, list, text, number, boolean or null as JSON; anything else as the text of its literal. */
    static String of(@Nullable Object value) {
        if (value != null && value.getClass().isArray() && !(value instanceof byte[])) {
            return list(ArrayText.elements(value));
        }
        return switch (value) {
            case null -> "null";
            case Map<?, ?> map -> object(map);
            case Iterable<?> list -> list(list);
            case Boolean bool -> bool.toString();
            case Number number -> number(number);
            case Object other -> string(PostgresLiterals.text(other));
        };
    }

    private static String list(Iterable<?> list) {
        StringJoiner json = new StringJoiner(",", "[", "]");
        list.forEach(element -> json.add(of(element)));
        return json.toString();
    }

    /** JSON has no word for the infinities and for what is not a number. */
    private static String number(Number number) {
        String text = PostgresLiterals.text(number);
        return Double.isFinite(number.doubleValue()) || number instanceof BigDecimal || number instanceof BigInteger
                ? text
                : string(text);
    }

    private static String object(Map<?, ?> map) {
        StringJoiner json = new StringJoiner(",", "{", "}");
        map.forEach((key, element) -> json.add(string(String.valueOf(key)) + ":" + of(element)));
        return json.toString();
    }

    private static String string(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> json.append('\\').append(c);
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> json.append(c < ' ' ? String.format(Locale.ROOT, "\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return json.append('"').toString();
    }
}
