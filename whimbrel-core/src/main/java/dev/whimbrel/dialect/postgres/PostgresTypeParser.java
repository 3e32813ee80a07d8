package dev.whimbrel.dialect.postgres;

import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text that the server's {@code format_type} writes while nothing but {@code pg_catalog} is on the search path: types
 * of the server come without their namespace, all others with it.
 */
final class PostgresTypeParser {

    private static final Pattern PARAMETERISED =
            Pattern.compile("(?<base>character varying|character|numeric|bit varying|bit|time|timestamp|interval)"
                    + "(?<fields> (?:year|month|day|hour|minute|second)(?: to (?:month|hour|minute|second))?)?"
                    + "(?:\\((?<first>-?\\d+)(?:,(?<second>-?\\d+))?\\))?"
                    + "(?<zone> with(?:out)? time zone)?");

    private PostgresTypeParser() {}

    /**
     * The type of a text.
     *
     * @param formatted for example {@code numeric(10,2)}, {@code timestamp(3) with time zone}, {@code integer[]} or
     *     {@code public."My Type"}
     * @throws IllegalArgumentException when the text isn't one that the server writes
     */
    static SqlType parse(String formatted) {
        if (formatted.endsWith("[]")) {
            return parse(formatted.substring(0, formatted.length() - 2)).array();
        }
        NameReader reader = new NameReader(formatted);
        String first = reader.name();
        if (reader.accept('.')) {
            ObjectName name = new ObjectName(first, reader.name());
            return new SqlType.Named(name, reader.modifiers());
        }
        Matcher matcher = PARAMETERISED.matcher(formatted);
        return matcher.matches() ? parameterised(matcher) : new SqlType.Builtin(formatted);
    }

    private static SqlType parameterised(Matcher matcher) {
        Integer first = number(matcher.group("first"));
        String fields = matcher.group("fields");
        boolean withTimeZone = " with time zone".equals(matcher.group("zone"));
        return switch (matcher.group("base")) {
            case "character varying" -> new SqlType.Varchar(first);
            case "character" -> new SqlType.Char(first == null ? 1 : first);
            case "numeric" -> new SqlType.Numeric(first, number(matcher.group("second")));
            case "bit varying" -> new SqlType.Bit(true, first);
            case "bit" -> new SqlType.Bit(false, first == null ? 1 : first);
            case "time" -> new SqlType.Time(withTimeZone, first);
            case "timestamp" -> new SqlType.Timestamp(withTimeZone, first);
            case "interval" -> new SqlType.Interval(fields == null ? null : fields.strip(), first);
            case String other -> throw new IllegalArgumentException("Not a type with parameters: " + other);
        };
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    /** Reads quoted and unquoted names from left to right. */
    private static final class NameReader {
        private final String text;
        private int position;

        NameReader(String text) {
            this.text = text;
        }

        boolean accept(char expected) {
            boolean found = position < text.length() && text.charAt(position) == expected;
            if (found) {
                position++;
            }
            return found;
        }

        String name() {
            return accept('"') ? quoted() : unquoted();
        }

        private String unquoted() {
            int start = position;
            while (position < text.length() && ".(".indexOf(text.charAt(position)) < 0) {
                position++;
            }
            return text.substring(start, position);
        }

        private String quoted() {
            StringBuilder name = new StringBuilder();
            while (position < text.length()) {
                char c = text.charAt(position++);
                if (c == '"' && !accept('"')) {
                    return name.toString();
                }
                name.append(c);
            }
            throw new IllegalArgumentException("Unterminated name in the type " + text);
        }

        /** What follows the name: nothing, or parameters in parentheses. */
        List<String> modifiers() {
            List<String> modifiers = new ArrayList<>();
            if (position == text.length()) {
                return modifiers;
            }
            if (!accept('(') || !text.endsWith(")")) {
                throw new IllegalArgumentException("Not a type as the server writes it: " + text);
            }
            for (String modifier : text.substring(position, text.length() - 1).split(",", -1)) {
                modifiers.add(modifier.strip());
            }
            return modifiers;
        }
    }
}
