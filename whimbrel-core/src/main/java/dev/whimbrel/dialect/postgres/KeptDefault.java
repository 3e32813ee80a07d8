package dev.whimbrel.dialect.postgres;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.DefaultValue;
import dev.whimbrel.schema.SqlType;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A default that stays while its column gets another type. */
final class KeptDefault {

    /** A text constant in the server's canonical form: {@code 'new'::character varying}. */
    private static final Pattern CONSTANT =
            Pattern.compile("(?s)('(?:[^']|'')*')(?:::[\\p{L}_][\\p{L}\\p{N}_\". ()]*)?");

    private KeptDefault() {}

    /**
     * The default as SQL of the new type.
     *
     * @return null when nothing is sure to mean the same in the new type; then the server decides
     */
    static @Nullable String value(ColumnDef before, SqlType to, PostgresNames names) {
        if (before.type() instanceof SqlType.Array || to instanceof SqlType.Array || JsonText.isJson(before.type())) {
            return null;
        }
        return switch (before.defaultValue()) {
            case null -> null;
            case DefaultValue.Literal literal -> PostgresLiterals.of(literal.value(), to);
            case DefaultValue.Expression expression -> expression(expression.sql(), before.type(), to, names);
        };
    }

    private static @Nullable String expression(String sql, SqlType from, SqlType to, PostgresNames names) {
        Matcher constant = CONSTANT.matcher(sql.strip());
        if (constant.matches()) {
            return constant.group(1);
        }
        return TypeFamily.cast("(" + sql + ")", from, PostgresTypes.render(to, names), to);
    }
}
