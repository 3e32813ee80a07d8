package dev.whimbrel.dialect.postgres;

import dev.whimbrel.schema.DefaultValue;
import dev.whimbrel.schema.SqlType;
import org.jspecify.annotations.Nullable;

/** A default as it is written behind {@code SET DEFAULT}. */
final class DefaultSql {

    private DefaultSql() {}

    /**
     * The default.
     *
     * @param type the type of the column; null when it isn't known, so that the server has to find it
     */
    static String of(DefaultValue value, @Nullable SqlType type) {
        return switch (value) {
            case DefaultValue.Expression expression -> expression.sql();
            case DefaultValue.Literal literal ->
                type == null ? PostgresLiterals.untyped(literal.value()) : PostgresLiterals.of(literal.value(), type);
        };
    }
}
