package dev.whimbrel.table.write;

import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.SqlType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The type of a column as it is written.
 *
 * @param call the method that makes a column of it, with its arguments
 * @param javaType the Java type of its values
 */
record TypeText(String call, String javaType) {

    private static final String TYPES = "dev.whimbrel.table.type.";

    /** Types of the server with a method of their name. */
    private static final Map<String, TypeText> BUILT_IN = Map.ofEntries(
            plain("smallint", "smallint()", "Integer"),
            plain("integer", "integer()", "Integer"),
            plain("bigint", "bigint()", "Long"),
            plain("real", "real()", "Float"),
            plain("double precision", "doublePrecision()", "Double"),
            plain("boolean", "bool()", "Boolean"),
            plain("text", "text()", "String"),
            plain("bytea", "bytea()", "byte[]"),
            plain("uuid", "uuid()", "java.util.UUID"),
            plain("date", "date()", "java.time.LocalDate"),
            plain("json", "json()", "String"),
            plain("jsonb", "jsonb()", "String"),
            plain("xml", "xml()", "String"),
            plain("tsvector", "tsvector()", "String"),
            plain("tsquery", "tsquery()", "String"),
            plain("macaddr", "macaddr()", "String"),
            plain("inet", "inet()", TYPES + "Network"),
            plain("cidr", "cidr()", TYPES + "Network"));

    /** Types of ranges, with the type of their ends and the constant or call in {@code Types} that is for it. */
    private static final Map<String, Ends> RANGES = Map.of(
            "int4", new Ends("Integer", "INTEGER"),
            "int8", new Ends("Long", "BIGINT"),
            "num", new Ends("java.math.BigDecimal", "numeric(null, null)"),
            "date", new Ends("java.time.LocalDate", "DATE"),
            "ts", new Ends("java.time.LocalDateTime", "timestamp(null)"),
            "tstz", new Ends("java.time.Instant", "timestamptz(null)"));

    private record Ends(String javaType, String type) {}

    private static Map.Entry<String, TypeText> plain(String name, String call, String javaType) {
        return Map.entry(name, new TypeText(call, javaType));
    }

    /**
     * A type.
     *
     * @param enums the Java enums by the enum types that have one
     */
    static TypeText of(SqlType type, Map<ObjectName, String> enums, Imports imports) {
        return switch (type) {
            case SqlType.Builtin builtin -> builtin(builtin.name(), imports);
            case SqlType.Varchar varchar -> new TypeText("varchar(" + text(varchar.length()) + ")", "String");
            case SqlType.Char character -> new TypeText("character(" + character.length() + ")", "String");
            case SqlType.Numeric numeric ->
                new TypeText(
                        numeric.precision() == null
                                ? "numeric()"
                                : "numeric(" + numeric.precision() + ", " + numeric.scale() + ")",
                        imports.type("java.math.BigDecimal"));
            case SqlType.Bit bit ->
                new TypeText((bit.varying() ? "varbit(" : "bit(") + text(bit.length()) + ")", "String");
            case SqlType.Time time ->
                new TypeText(
                        (time.withTimeZone() ? "timetz(" : "time(") + text(time.precision()) + ")",
                        imports.type(time.withTimeZone() ? "java.time.OffsetTime" : "java.time.LocalTime"));
            case SqlType.Timestamp timestamp ->
                new TypeText(
                        (timestamp.withTimeZone() ? "timestamptz(" : "timestamp(") + text(timestamp.precision()) + ")",
                        imports.type(timestamp.withTimeZone() ? "java.time.Instant" : "java.time.LocalDateTime"));
            case SqlType.Interval interval -> interval(interval, imports);
            case SqlType.Array array -> {
                TypeText element = of(array.element(), enums, imports);
                yield new TypeText(
                        element.call + ".array()", imports.type("java.util.List") + "<" + element.javaType + ">");
            }
            case SqlType.Named named -> named(named, enums, imports);
        };
    }

    private static TypeText interval(SqlType.Interval interval, Imports imports) {
        String arguments = Stream.of(
                        interval.fields() == null ? "" : JavaText.string(interval.fields()), text(interval.precision()))
                .filter(argument -> !argument.isEmpty())
                .collect(Collectors.joining(", "));
        return new TypeText("interval(" + arguments + ")", imports.type(TYPES + "Interval"));
    }

    private static TypeText builtin(String name, Imports imports) {
        TypeText known = BUILT_IN.get(name);
        if (known != null) {
            return new TypeText(known.call, imports.type(known.javaType));
        }
        boolean several = name.endsWith("multirange");
        Ends ends = RANGES.get(name.replaceAll("(multi)?range$", ""));
        if (ends == null || !name.endsWith("range")) {
            return new TypeText("serverType(" + JavaText.string(name) + ")", "String");
        }
        String range = imports.type(TYPES + "Range") + "<" + imports.type(ends.javaType) + ">";
        return several
                ? new TypeText(
                        "multirange(" + JavaText.string(name) + ", " + imports.type(TYPES + "Types") + "." + ends.type
                                + ")",
                        imports.type("java.util.List") + "<" + range + ">")
                : new TypeText(name + "()", range);
    }

    private static TypeText named(SqlType.Named named, Map<ObjectName, String> enums, Imports imports) {
        ObjectName name = named.name();
        String enumeration = enums.get(name);
        if (enumeration != null) {
            return new TypeText("enumeration(" + imports.type(enumeration) + ".class)", imports.type(enumeration));
        }
        List<String> modifiers = named.modifiers();
        if (name.equals(new ObjectName("public", "citext")) && modifiers.isEmpty()) {
            return new TypeText("citext()", "String");
        }
        if (name.equals(new ObjectName("public", "vector")) && modifiers.size() == 1) {
            return new TypeText("vector(" + modifiers.get(0) + ")", "float[]");
        }
        boolean plain = !name.schema().contains(".") && !name.name().contains(".");
        String arguments = Stream.concat(Stream.of(written(name)), modifiers.stream())
                .map(JavaText::string)
                .collect(Collectors.joining(", "));
        return plain
                ? new TypeText("custom(" + arguments + ")", "String")
                : new TypeText("column(" + columnType(named, imports) + ")", "String");
    }

    private static String written(ObjectName name) {
        return name.schema().equals("public") ? name.name() : name.schema() + "." + name.name();
    }

    /** The long form, for names with a dot in them. */
    private static String columnType(SqlType.Named named, Imports imports) {
        String modifiers = named.modifiers().stream().map(JavaText::string).collect(Collectors.joining(", "));
        return imports.type(TYPES + "Types") + ".string(new " + imports.type("dev.whimbrel.schema.SqlType")
                + ".Named(new "
                + imports.type("dev.whimbrel.schema.ObjectName") + "("
                + JavaText.string(named.name().schema()) + ", "
                + JavaText.string(named.name().name()) + "), " + imports.type("java.util.List") + ".of(" + modifiers
                + ")))";
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}
