package dev.whimbrel.seed;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.dialect.Renderer;
import dev.whimbrel.dialect.ViolatedConstraint;
import dev.whimbrel.schema.ObjectName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The database that is filled: its words, its answers and its failures. */
final class Server {

    private final Connection connection;
    private final Dialect dialect;

    /** Writes all names with their namespace. */
    private final Renderer renderer;

    Server(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
        renderer = dialect.renderer("pg_catalog");
    }

    Connection connection() {
        return connection;
    }

    Dialect dialect() {
        return dialect;
    }

    Renderer renderer() {
        return renderer;
    }

    /** A name with its namespace, as SQL. */
    String name(ObjectName table) {
        return renderer.name(table);
    }

    /** Names of columns, parted by commas. */
    String columns(List<String> names) {
        return names.stream().map(renderer::identifier).collect(Collectors.joining(", "));
    }

    /** Runs a statement. */
    void execute(String sql) {
        try {
            executeOrFailure(sql);
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** Runs a statement. */
    void executeOrFailure(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** All rows of a query, as text. */
    List<@Nullable String[]> rows(String sql, Object... parameters) {
        try {
            return rowsOrFailure(sql, parameters);
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** All rows of a query, as text. */
    List<@Nullable String[]> rowsOrFailure(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(
                        i + 1,
                        parameters[i] instanceof Object[] array
                                ? connection.createArrayOf("text", array)
                                : parameters[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                int width = result.getMetaData().getColumnCount();
                List<@Nullable String[]> rows = new ArrayList<>();
                while (result.next()) {
                    @Nullable String[] row = new String[width];
                    for (int i = 0; i < width; i++) {
                        row[i] = result.getString(i + 1);
                    }
                    rows.add(row);
                }
                return rows;
            }
        }
    }

    /** The first column of the only row. */
    String one(String sql, Object... parameters) {
        String value = rows(sql, parameters).get(0)[0];
        if (value == null) {
            throw new WhimbrelException(ErrorCode.UNEXPECTED, "NULL from " + sql);
        }
        return value;
    }

    /** The error of a failure. */
    WhimbrelException failed(String sql, SQLException failure) {
        return new WhimbrelException(
                ErrorCode.STATEMENT_FAILED, dialect.explain(failure).message() + "\nin: " + sql, failure);
    }

    /** The error of a failure to write the rows of a table. */
    WhimbrelException notWritten(ObjectName table, SQLException failure) {
        Optional<ViolatedConstraint> violated = dialect.violatedConstraint(failure);
        if (violated.isEmpty()) {
            return new WhimbrelException(
                    ErrorCode.STATEMENT_FAILED,
                    "The rows for " + table + " can't be written, so nothing was: "
                            + dialect.explain(failure).message(),
                    failure);
        }
        ViolatedConstraint constraint = violated.get();
        String name = constraint.name() == null ? "NOT NULL of " + constraint.columns() : constraint.name();
        return new WhimbrelException(
                ErrorCode.SEED_IMPOSSIBLE,
                "The rows made up for " + (constraint.table() == null ? table : constraint.table())
                        + " don't fulfil its constraint " + name + ", so nothing was written."
                        + "\nSay what its columns hold: column(...) of the seeder.\n"
                        + dialect.explain(failure).message(),
                failure);
    }
}
