package dev.whimbrel.dialect.postgres;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.schema.SqlType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Types as the server's {@code format_type} writes them. The way from text to type is {@link PostgresTypeText}. */
final class PostgresTypes {

    /** Types without parameters, by the name that {@code format_type} gives them. */
    private static final Set<String> SERVER_TYPES = Set.of("""
            aclitem bigint "bit" boolean box bpchar bytea "char" cid cidr circle date datemultirange daterange
            gtsvector inet int2vector int4multirange int4range int8multirange int8range integer json jsonb jsonpath line
            lseg macaddr macaddr8 money name nummultirange numrange oid oidvector path pg_brin_bloom_summary
            pg_brin_minmax_multi_summary pg_dependencies pg_lsn pg_mcv_list pg_ndistinct pg_node_tree pg_snapshot point
            polygon real refcursor regclass regcollation regconfig regdictionary regnamespace regoper regoperator
            regproc regprocedure regrole regtype smallint text tid tsmultirange tsquery tsrange tstzmultirange tstzrange
            tsvector txid_snapshot uuid xid xid8 xml
            """.strip().split("\\s+"));

    private static final Set<String> PARAMETERISED = Set.of(
            "bit",
            "bit varying",
            "character",
            "character varying",
            "interval",
            "numeric",
            "time",
            "time with time zone",
            "time without time zone",
            "timestamp",
            "timestamp with time zone",
            "timestamp without time zone");

    /** Other names of types, and what they stand for. */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("bool", "boolean"),
            Map.entry("int", "integer"),
            Map.entry("int2", "smallint"),
            Map.entry("int4", "integer"),
            Map.entry("int8", "bigint"),
            Map.entry("float", "double precision"),
            Map.entry("float4", "real"),
            Map.entry("float8", "double precision"),
            Map.entry("decimal", "numeric"),
            Map.entry("dec", "numeric"),
            Map.entry("char", "character"),
            Map.entry("varchar", "character varying"),
            Map.entry("char varying", "character varying"),
            Map.entry("national character", "character"),
            Map.entry("national character varying", "character varying"),
            Map.entry("nchar", "character"),
            Map.entry("varbit", "bit varying"),
            Map.entry("timestamptz", "timestamp with time zone"),
            Map.entry("timetz", "time with time zone"));

    private static final Pattern INTERVAL_FIELDS = Pattern.compile("year|month|day|hour|minute|second|year to month"
            + "|day to hour|day to minute|day to second|hour to minute|hour to second|minute to second");

    private PostgresTypes() {}

    /** The name that {@code format_type} uses for a type, given that one or another name of it in lower case. */
    static String canonical(String name) {
        return ALIASES.getOrDefault(name, name);
    }

    /** Whether a name by itself means one of the server's own types. */
    static boolean isServerName(String name) {
        return isServerType(name) || ALIASES.containsKey(name) || PARAMETERISED.contains(name);
    }

    /** Whether a type of the server has this name and no parameters. */
    static boolean isServerType(String name) {
        return SERVER_TYPES.contains(name) || name.equals("double precision");
    }

    /** Whether a type of the server may have a parameter in parentheses. */
    static boolean isParameterised(String canonical) {
        return PARAMETERISED.contains(canonical);
    }

    /** The text of a type. */
    static String render(SqlType type, PostgresNames names) {
        return switch (type) {
            case SqlType.Builtin builtin -> builtin(builtin.name(), names);
            case SqlType.Varchar varchar -> "character varying" + parameter(varchar.length(), 1, 10_485_760);
            case SqlType.Char character -> "character" + parameter(character.length(), 1, 10_485_760);
            case SqlType.Numeric numeric -> numeric(numeric);
            case SqlType.Bit bit -> (bit.varying() ? "bit varying" : "bit") + parameter(bit.length(), 1, 83_886_080);
            case SqlType.Time time -> "time" + parameter(time.precision(), 0, 6) + zone(time.withTimeZone());
            case SqlType.Timestamp timestamp ->
                "timestamp" + parameter(timestamp.precision(), 0, 6) + zone(timestamp.withTimeZone());
            case SqlType.Interval interval ->
                "interval"
                        + (interval.fields() == null ? "" : " " + fields(interval.fields()))
                        + parameter(interval.precision(), 0, 6);
            case SqlType.Array array -> render(array.element(), names) + "[]";
            case SqlType.Named named -> names.type(named.name()) + modifiers(named.modifiers());
        };
    }

    private static String builtin(String name, PostgresNames names) {
        String canonical = canonical(name);
        return isServerType(canonical) || PARAMETERISED.contains(canonical) ? canonical : names.identifier(canonical);
    }

    private static String numeric(SqlType.Numeric type) {
        if (type.precision() == null) {
            return "numeric";
        }
        String precision = parameter(type.precision(), 1, 1000);
        String scale = parameter(type.scale(), -1000, 1000);
        return "numeric" + precision.replace(")", ",") + scale.replace("(", "");
    }

    private static String parameter(@Nullable Integer value, int least, int most) {
        if (value == null) {
            return "";
        }
        if (value < least || value > most) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_DEFINITION,
                    "A type has the parameter " + value + ", but PostgreSQL takes " + least + " to " + most
                            + " there.");
        }
        return "(" + value + ")";
    }

    private static String fields(String fields) {
        if (!INTERVAL_FIELDS.matcher(fields).matches()) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_DEFINITION,
                    "An interval can't be limited to \"" + fields + "\". Write for example \"day to second\".");
        }
        return fields;
    }

    private static String zone(boolean withTimeZone) {
        return withTimeZone ? " with time zone" : " without time zone";
    }

    private static String modifiers(List<String> modifiers) {
        return modifiers.isEmpty()
                ? ""
                : modifiers.stream().map(PostgresTypes::modifier).collect(Collectors.joining(",", "(", ")"));
    }

    private static String modifier(String modifier) {
        return modifier.matches("-?\\d+") ? modifier : PostgresIdentifiers.quote(modifier);
    }
}
