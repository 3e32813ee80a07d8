package dev.whimbrel.table.write;

import dev.whimbrel.dialect.Renderer;
import dev.whimbrel.schema.DefaultValue;
import dev.whimbrel.schema.SqlType;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Defaults as steps of columns: as a Java value where that means the same, or else as the server's own SQL. */
final class DefaultText {

    private static final Pattern PLAIN_TEXT = Pattern.compile("'((?:[^'\\\\]|'')*)'::(.*)", Pattern.DOTALL);
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}|'(-\\d{1,9})'::integer");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,30}(\\.\\d{1,30})?");

    private final Renderer renderer;
    private final Imports imports;

    DefaultText(Renderer renderer, Imports imports) {
        this.renderer = renderer;
        this.imports = imports;
    }

    /**
     * The step, without the dot before it.
     *
     * @param constant writes the constant of an enum's label; empty when the column holds no enum, or there is none
     */
    String step(SqlType type, DefaultValue value, Function<String, Optional<String>> constant) {
        String sql = switch (value) {
            case DefaultValue.Expression expression -> expression.sql();
            case DefaultValue.Literal literal -> renderer.literal(literal.value());
        };
        if (isNow(type, sql)) {
            return "defaultNow()";
        }
        if (type.equals(SqlType.uuid()) && sql.equals("gen_random_uuid()")) {
            return "defaultRandom()";
        }
        return java(type, sql, constant)
                .map(java -> "defaultTo(" + java + ")")
                .orElseGet(() -> "defaultSql(" + JavaText.literal(sql, 12) + ")");
    }

    private static boolean isNow(SqlType type, String sql) {
        return switch (sql) {
            case "now()" -> type instanceof SqlType.Timestamp;
            case "CURRENT_TIME" -> type instanceof SqlType.Time;
            case "CURRENT_DATE" -> type.equals(SqlType.date());
            default -> false;
        };
    }

    private Optional<String> java(SqlType type, String sql, Function<String, Optional<String>> constant) {
        Matcher text = PLAIN_TEXT.matcher(sql);
        if (text.matches() && text.group(2).equals(withoutParameters(type))) {
            String content = text.group(1).replace("''", "'");
            if (type instanceof SqlType.Named) {
                return constant.apply(content);
            }
            if (isText(type)) {
                return Optional.of(JavaText.string(content));
            }
        }
        return type instanceof SqlType.Numeric ? decimal(sql) : builtin(type, sql);
    }

    private Optional<String> builtin(SqlType type, String sql) {
        if (!(type instanceof SqlType.Builtin builtin)) {
            return Optional.empty();
        }
        return switch (builtin.name()) {
            case "boolean" -> Optional.of(sql).filter(text -> text.equals("true") || text.equals("false"));
            case "smallint", "integer" -> whole(sql);
            case "bigint" -> whole(sql).map(number -> number + "L");
            case "double precision" ->
                Optional.of(sql)
                        .filter(text -> DECIMAL.matcher(text).matches())
                        .filter(text ->
                                Double.toString(Double.parseDouble(text)).equals(text));
            default -> Optional.empty();
        };
    }

    private Optional<String> decimal(String sql) {
        if (!DECIMAL.matcher(sql).matches()) {
            return Optional.empty();
        }
        String type = imports.type("java.math.BigDecimal");
        return Optional.of(
                switch (sql) {
                    case "0" -> type + ".ZERO";
                    case "1" -> type + ".ONE";
                    default -> "new " + type + "(\"" + sql + "\")";
                });
    }

    private static Optional<String> whole(String sql) {
        Matcher number = WHOLE.matcher(sql);
        if (!number.matches()) {
            return Optional.empty();
        }
        String digits = number.group(1) == null ? sql : number.group(1);
        return Optional.of(digits)
                .filter(text -> Integer.toString(Integer.parseInt(text)).equals(text));
    }

    private static boolean isText(SqlType type) {
        return type.equals(SqlType.text())
                || type instanceof SqlType.Varchar
                || type.equals(SqlType.jsonb())
                || type.equals(new SqlType.Builtin("json"));
    }

    private String withoutParameters(SqlType type) {
        return renderer.type(type instanceof SqlType.Varchar ? new SqlType.Varchar(null) : type);
    }
}
