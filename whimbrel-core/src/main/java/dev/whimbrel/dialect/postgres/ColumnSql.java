package dev.whimbrel.dialect.postgres;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.DefaultValue;
import dev.whimbrel.schema.GeneratedValue;
import dev.whimbrel.schema.Identity;
import dev.whimbrel.schema.SqlType;
import java.util.regex.Pattern;

/** A column's part of {@code CREATE TABLE} and {@code ADD COLUMN}. */
record ColumnSql(PostgresNames names) {

    /** Constants, names and calls; the grammar of {@code DEFAULT} wants parentheses around most of the rest. */
    private static final Pattern SIMPLE = Pattern.compile(
            "(?:'(?:[^']|'')*'|-?[\\p{L}\\p{N}_.\"]+(?:\\s*\\((?:'(?:[^']|'')*'|[^()'])*\\))?)"
                    + "(?:::[\\p{L}\\p{N}_.\"]+(?: varying| precision| with(?:out)? time zone)?(?:\\([\\d, ]*\\))?(?:\\[])*)?");

    String definition(ColumnDef column) {
        StringBuilder sql = new StringBuilder(names.identifier(column.name()));
        sql.append(' ').append(PostgresTypes.render(column.type(), names));
        if (column.collation() != null) {
            sql.append(" COLLATE ").append(names.serverOrOwn(column.collation()));
        }
        if (column.generated() != null) {
            sql.append(generated(column.generated()));
        }
        if (column.identity() != null) {
            sql.append(" GENERATED ").append(identity(column.identity()));
        }
        if (column.defaultValue() != null && !isNull(column.defaultValue())) {
            sql.append(" DEFAULT ").append(defaultValue(column.defaultValue(), column.type()));
        }
        return sql.append(column.nullable() ? "" : " NOT NULL").toString();
    }

    private static String defaultValue(DefaultValue value, SqlType type) {
        return switch (value) {
            case DefaultValue.Literal literal -> PostgresLiterals.of(literal.value(), type);
            case DefaultValue.Expression expression ->
                SIMPLE.matcher(expression.sql()).matches() ? expression.sql() : "(" + expression.sql() + ")";
        };
    }

    /** What follows {@code GENERATED} or {@code ADD GENERATED}. */
    static String identity(Identity identity) {
        String options = SequenceSql.options(identity.options());
        return (identity.always() ? "ALWAYS" : "BY DEFAULT")
                + " AS IDENTITY"
                + (options.isEmpty() ? "" : " (" + options + ")");
    }

    private static String generated(GeneratedValue generated) {
        return " GENERATED ALWAYS AS (" + generated.expression() + (generated.stored() ? ") STORED" : ") VIRTUAL");
    }

    private static boolean isNull(DefaultValue value) {
        return value instanceof DefaultValue.Literal literal && literal.value() == null;
    }
}
