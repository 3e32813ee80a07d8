package dev.whimbrel.dialect.postgres;

import dev.whimbrel.dialect.ViolatedConstraint;
import dev.whimbrel.dialect.ViolatedConstraint.Kind;
import dev.whimbrel.schema.ObjectName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.ServerErrorMessage;

/**
 * Which constraint a failure is about (class 23 of appendix "PostgreSQL Error Codes"). The names come in fields of their own, in
 * any language of messages.
 */
final class PostgresConstraints {

    private static final String COLUMNS = """
            SELECT a.attname
            FROM pg_constraint c
            CROSS JOIN unnest(c.conkey) WITH ORDINALITY AS k (attnum, place)
            JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum
            WHERE c.conrelid = to_regclass(?) AND c.conname = ?
            ORDER BY k.place
            """;

    private PostgresConstraints() {}

    static Optional<ViolatedConstraint> violated(SQLException failure) {
        ServerErrorMessage server = PostgresErrors.serverMessage(failure);
        Kind kind = server == null ? null : kind(String.valueOf(server.getSQLState()));
        if (server == null || kind == null) {
            return Optional.empty();
        }
        ObjectName table = server.getSchema() == null || server.getTable() == null
                ? null
                : new ObjectName(server.getSchema(), server.getTable());
        return Optional.of(new ViolatedConstraint(kind, table, server.getConstraint(), columns(kind, server)));
    }

    private static @Nullable Kind kind(String state) {
        return switch (state) {
            case "23505" -> Kind.UNIQUE;
            case "23503", "23001" -> Kind.FOREIGN_KEY;
            case "23502" -> Kind.NOT_NULL;
            case "23514" -> Kind.CHECK;
            case "23P01" -> Kind.EXCLUSION;
            default -> null;
        };
    }

    /**
     * What the failure itself tells. The key of a unique constraint is in the detail, {@code (a, b)=(1, 2)} in every language; that
     * of a foreign key may be the other table's there, so it is left to the catalog.
     */
    private static List<String> columns(Kind kind, ServerErrorMessage server) {
        return switch (kind) {
            case NOT_NULL -> server.getColumn() == null ? List.of() : List.of(server.getColumn());
            case UNIQUE, EXCLUSION -> server.getDetail() == null ? List.of() : keyColumns(server.getDetail());
            case FOREIGN_KEY, CHECK -> List.of();
        };
    }

    private static List<String> keyColumns(String detail) {
        int end = detail.indexOf(")=(");
        int start = detail.indexOf('(');
        if (start < 0 || end < start) {
            return List.of();
        }
        List<String> columns = new ArrayList<>();
        int depth = 0;
        int from = start + 1;
        boolean quoted = false;
        for (int i = from; i <= end; i++) {
            char c = detail.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || i == end) && depth == 0) {
                columns.add(unquoted(detail.substring(from, i).strip()));
                from = i + 1;
            } else if (!quoted) {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
        }
        return columns;
    }

    /** The key of an index on an expression stays as it is. */
    private static String unquoted(String name) {
        boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
        return quoted ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }

    static List<String> columns(Connection connection, ObjectName table, String constraint) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(
                    1, PostgresDriver.quoteName(table.schema()) + "." + PostgresDriver.quoteName(table.name()));
            statement.setString(2, constraint);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
            }
        }
        return columns;
    }
}
