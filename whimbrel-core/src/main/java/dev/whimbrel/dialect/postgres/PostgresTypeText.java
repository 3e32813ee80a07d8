package dev.whimbrel.dialect.postgres;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.SqlType;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads types from text: what the server's {@code format_type} writes, and what people write, with the other names of types
 * ({@code varchar(20)}, {@code timestamptz}, {@code int8}, {@code float(10)}) and with array bounds, which the server ignores.
 */
final class PostgresTypeText {

    private static final Pattern ARRAY =
            Pattern.compile("(?is)(.*?)\\s*(?:(?:\\[\\s*\\d*\\s*])+|\\barray(?:\\s*\\[\\s*\\d+\\s*])?)");
    private static final Pattern QUALIFIED =
            Pattern.compile("(?s)(?:(?<schema>\"(?:[^\"]|\"\")+\"|[^\\s\".()]+)\\s*\\.\\s*)?"
                    + "(?<name>\"(?:[^\"]|\"\")+\"|[^\\s\".()]+)\\s*(?:\\((?<parameters>[^()]*)\\))?");
    private static final Pattern SPELLED =
            Pattern.compile("(?<base>[a-z_][a-z0-9_]*(?: (?:varying|precision|character))*)"
                    + "(?: (?<fields>(?:year|month|day|hour|minute|second)(?: to (?:month|hour|minute|second))?))?"
                    + " ?(?:\\( ?(?<parameters>[^()]*?) ?\\))?(?: (?<zone>with|without) time zone)?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");
    private static final Set<String> SERIALS =
            Set.of("serial", "bigserial", "smallserial", "serial4", "serial8", "serial2");

    private PostgresTypeText() {}

    /**
     * The type that a person means.
     *
     * @param text for example {@code numeric(10,2)}, {@code timestamptz}, {@code text[]}, {@code app."My Type"}
     * @param defaultNamespace where a type is that isn't the server's own and is written without its namespace
     * @throws WhimbrelException {@code INVALID_DEFINITION} for what isn't a type
     */
    static SqlType parse(String text, String defaultNamespace) {
        String type = text.strip();
        Matcher array = ARRAY.matcher(type);
        if (array.matches() && !array.group(1).isEmpty()) {
            return parse(array.group(1), defaultNamespace).array();
        }
        Matcher spelled = SPELLED.matcher(type.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
        SqlType known = spelled.matches() ? spelled(text, spelled) : null;
        return known != null ? known : named(text, type, defaultNamespace);
    }

    /**
     * The type that the server's {@code format_type} writes while nothing but {@code pg_catalog} is on the search path: types
     * of the server come without their namespace, all others with it.
     *
     * @param text for example {@code timestamp(3) with time zone}, {@code integer[]} or {@code public."My Type"}
     * @throws WhimbrelException {@code INVALID_DEFINITION} when the text isn't one that the server writes
     */
    static SqlType formatted(String text) {
        if (text.endsWith("[]")) {
            return formatted(text.substring(0, text.length() - 2)).array();
        }
        Matcher spelled = SPELLED.matcher(text);
        SqlType known = spelled.matches() ? spelled(text, spelled) : null;
        if (known != null) {
            return known;
        }
        Matcher name = QUALIFIED.matcher(text);
        if (name.matches() && name.group("schema") != null) {
            ObjectName full = new ObjectName(unquoted(name.group("schema")), unquoted(name.group("name")));
            return new SqlType.Named(full, list(name.group("parameters")));
        }
        if (name.matches() && name.group("parameters") == null) {
            return new SqlType.Builtin(text);
        }
        throw notAType(text);
    }

    private static SqlType named(String text, String type, String defaultNamespace) {
        Matcher matcher = QUALIFIED.matcher(type);
        if (!matcher.matches()) {
            throw notAType(text);
        }
        String name = unquoted(matcher.group("name"));
        List<String> parameters = list(matcher.group("parameters")).stream()
                .map(PostgresTypeText::unquoted)
                .toList();
        if (matcher.group("schema") != null) {
            String schema = unquoted(matcher.group("schema"));
            return schema.equals("pg_catalog") && parameters.isEmpty()
                    ? serverType(name)
                    : new SqlType.Named(new ObjectName(schema, name), parameters);
        }
        boolean quoted = matcher.group("name").startsWith("\"");
        String asServerWrites = quoted ? matcher.group("name") : name;
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

    /** A type of the server in its own words; null when it is none. */
    private static @Nullable SqlType spelled(String text, Matcher matcher) {
        String base = PostgresTypes.canonical(matcher.group("base"));
        if (SERIALS.contains(base)) {
            throw serial(base);
        }
        if (!PostgresTypes.isServerName(base)) {
            return null;
        }
        List<String> parameters = list(matcher.group("parameters"));
        refuseMisplaced(text, base, matcher, parameters);
        boolean withTimeZone = base.endsWith(" with time zone") || "with".equals(matcher.group("zone"));
        Integer first = parameters.isEmpty() ? null : Integer.valueOf(parameters.getFirst());
        Integer second = parameters.size() < 2 ? null : Integer.valueOf(parameters.get(1));
        return switch (base) {
            case "character varying" -> new SqlType.Varchar(first);
            case "character" -> new SqlType.Char(first == null ? 1 : first);
            case "numeric" -> new SqlType.Numeric(first, second);
            case "bit varying" -> new SqlType.Bit(true, first);
            case "bit" -> new SqlType.Bit(false, first == null ? Integer.valueOf(1) : first);
            case "time", "time with time zone" -> new SqlType.Time(withTimeZone, first);
            case "timestamp", "timestamp with time zone" -> new SqlType.Timestamp(withTimeZone, first);
            case "interval" -> new SqlType.Interval(matcher.group("fields"), first);
            case "double precision" -> floating(first);
            default -> new SqlType.Builtin(base);
        };
    }

    private static SqlType floating(@Nullable Integer precision) {
        return new SqlType.Builtin(precision != null && precision <= 24 ? "real" : "double precision");
    }

    /** Parameters, fields and time zones belong to some types only. */
    private static void refuseMisplaced(String text, String base, Matcher matcher, List<String> parameters) {
        int most = base.equals("numeric") ? 2 : takesParameter(base, matcher.group("base")) ? 1 : 0;
        boolean fits = parameters.size() <= most
                && parameters.stream().allMatch(each -> NUMBER.matcher(each).matches())
                && (matcher.group("fields") == null || base.equals("interval"))
                && (matcher.group("zone") == null || base.equals("time") || base.equals("timestamp"));
        boolean outOfRange = fits
                && base.equals("double precision")
                && !parameters.isEmpty()
                && (Integer.parseInt(parameters.getFirst()) < 1 || Integer.parseInt(parameters.getFirst()) > 53);
        if (!fits || outOfRange) {
            throw notAType(text);
        }
    }

    private static boolean takesParameter(String base, String written) {
        return written.equals("float") || PostgresTypes.isParameterised(base);
    }

    private static List<String> list(@Nullable String text) {
        return text == null || text.isBlank()
                ? List.of()
                : Stream.of(text.split(",", -1)).map(String::strip).toList();
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
