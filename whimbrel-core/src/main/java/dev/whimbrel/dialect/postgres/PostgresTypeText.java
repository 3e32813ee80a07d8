package dev.whimbrel.dialect.postgres;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.SqlType;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads types from text: what {@code format_type} writes, and what people write, with the other names of types
 * ({@code varchar(20)}, {@code timestamptz}, {@code int8}, {@code float(10)}) and with array bounds, which the server ignores.
 */
public final class PostgresTypeText {

    private static final Pattern ARRAY =
            Pattern.compile("(?is)(.*?)\\s*(?:(?:\\[\\s*\\d*\\s*])+|\\barray(?:\\s*\\[\\s*\\d+\\s*])?)");
    private static final Pattern QUALIFIED =
            Pattern.compile("(?s)(?:(?<schema>\"(?:[^\"]|\"\")+\"|[^\\s\".()]+)\\s*\\.\\s*)?"
                    + "(?<name>\"(?:[^\"]|\"\")+\"|[^\\s\".()]+)\\s*(?:\\((?<parameters>[^()]*)\\))?");
    private static final Pattern SPELLED =
            Pattern.compile("(?<base>[a-z_][a-z0-9_]*(?: (?:varying|precision|character))*)"
                    + "(?: (?<fields>(?:year|month|day|hour|minute|second)(?: to (?:month|hour|minute|second))?))?"
                    + " ?(?:\\( ?(?<parameters>[^()]*?) ?\\))?(?: (?<zone>with|without) time zone)?");

    private PostgresTypeText() {}

    /**
     * The type that a text means.
     *
     * @param text for example {@code numeric(10,2)}, {@code timestamptz}, {@code text[]}, {@code app."My Type"}
     * @param defaultNamespace where a type is that isn't the server's own and is written without its namespace
     * @throws WhimbrelException {@code INVALID_DEFINITION} for what isn't a type
     */
    public static SqlType parse(String text, String defaultNamespace) {
        String type = text.strip();
        Matcher array = ARRAY.matcher(type);
        if (array.matches() && !array.group(1).isEmpty()) {
            return parse(array.group(1), defaultNamespace).array();
        }
        Matcher spelled = SPELLED.matcher(type.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
        if (spelled.matches()) {
            SqlType known = spelled(text, spelled);
            if (known != null) {
                return known;
            }
        }
        Matcher qualified = QUALIFIED.matcher(type);
        if (qualified.matches()) {
            return named(qualified, defaultNamespace);
        }
        throw notAType(text);
    }

    private static SqlType named(Matcher text, String defaultNamespace) {
        String name = unquoted(text.group("name"));
        List<String> parameters = parameters(text.group("parameters"));
        if (text.group("schema") != null) {
            String schema = unquoted(text.group("schema"));
            return schema.equals("pg_catalog") && parameters.isEmpty()
                    ? serverType(name)
                    : new SqlType.Named(new ObjectName(schema, name), parameters);
        }
        boolean quoted = text.group("name").startsWith("\"");
        String asServerWrites = quoted ? text.group("name") : name;
        return PostgresTypes.isServerType(asServerWrites) && parameters.isEmpty()
                ? new SqlType.Builtin(asServerWrites)
                : new SqlType.Named(new ObjectName(defaultNamespace, name), parameters);
    }

    /** A type by its name in {@code pg_type}. */
    private static SqlType serverType(String name) {
        return switch (name) {
            case "char", "bit" -> new SqlType.Builtin('"' + name + '"');
            case "bpchar" -> new SqlType.Builtin(name);
            default -> parse(PostgresTypes.canonical(name), "pg_catalog");
        };
    }

    private static @Nullable SqlType spelled(String text, Matcher matcher) {
        String base = PostgresTypes.canonical(matcher.group("base"));
        boolean withTimeZone = base.endsWith(" with time zone") || "with".equals(matcher.group("zone"));
        List<String> parameters = parameters(matcher.group("parameters"));
        Integer first = number(parameters, 0);
        Integer second = number(parameters, 1);
        SqlType type = switch (base) {
            case "character varying" -> new SqlType.Varchar(first);
            case "character" -> new SqlType.Char(first == null ? 1 : first);
            case "numeric" -> new SqlType.Numeric(first, second);
            case "bit varying" -> new SqlType.Bit(true, first);
            case "bit" -> new SqlType.Bit(false, first == null ? Integer.valueOf(1) : first);
            case "time", "time with time zone" -> new SqlType.Time(withTimeZone, first);
            case "timestamp", "timestamp with time zone" -> new SqlType.Timestamp(withTimeZone, first);
            case "interval" -> new SqlType.Interval(matcher.group("fields"), first);
            case "serial", "bigserial", "smallserial", "serial4", "serial8", "serial2" -> throw serial(base);
            default -> simple(base, matcher, first);
        };
        boolean tooMany = parameters.size() > (base.equals("numeric") ? 2 : 1);
        if (type != null && tooMany) {
            throw notAType(text);
        }
        return type;
    }

    private static @Nullable SqlType simple(String base, Matcher matcher, @Nullable Integer first) {
        if (!PostgresTypes.isServerType(base) || matcher.group("fields") != null || matcher.group("zone") != null) {
            return null;
        }
        if (first == null) {
            return new SqlType.Builtin(base);
        }
        boolean floating = matcher.group("base").equals("float") && first >= 1 && first <= 53;
        return floating ? new SqlType.Builtin(first <= 24 ? "real" : "double precision") : null;
    }

    private static @Nullable Integer number(List<String> parameters, int index) {
        if (parameters.size() <= index || !parameters.get(index).matches("-?\\d{1,9}")) {
            return null;
        }
        return Integer.valueOf(parameters.get(index));
    }

    private static List<String> parameters(@Nullable String text) {
        return text == null || text.isBlank()
                ? List.of()
                : Stream.of(text.split(",", -1))
                        .map(parameter -> unquoted(parameter.strip()))
                        .toList();
    }

    private static String unquoted(String name) {
        return name.startsWith("\"") && name.endsWith("\"") && name.length() > 1
                ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
                : name.toLowerCase(Locale.ROOT);
    }

    private static WhimbrelException serial(String name) {
        return new WhimbrelException(
                ErrorCode.INVALID_DEFINITION,
                name + " isn't a type but a sequence with a default. Use an identity column instead.");
    }

    private static WhimbrelException notAType(String text) {
        return new WhimbrelException(
                ErrorCode.INVALID_DEFINITION,
                "\"" + text + "\" isn't a type. Write it as PostgreSQL does, for example varchar(20), numeric(10,2), "
                        + "timestamptz or app.status[].");
    }
}
