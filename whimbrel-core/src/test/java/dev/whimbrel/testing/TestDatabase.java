package dev.whimbrel.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A database of one test on the {@link TestServer}. Closing it drops it, and cuts the connections that are left. */
public final class TestDatabase implements AutoCloseable {

    private final String name;

    TestDatabase(String name) {
        this.name = name;
    }

    /** The database's name; needs no quotes. */
    public String name() {
        return name;
    }

    /** A JDBC URL with the user in it; there is no password. */
    public String jdbcUrl() {
        return TestServer.jdbcUrl(name);
    }

    /** The same as {@code postgres://...}, as psql and the configuration take it. */
    public String url() {
        return "postgres://postgres@localhost:" + TestServer.port() + "/" + name;
    }

    /** A new connection, which the caller closes. */
    public Connection connect() throws SQLException {
        return TestServer.connect(name);
    }

    /** Runs SQL in a connection of its own, outside any transaction block; several statements form one simple query. */
    public void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + " in: " + sql, e);
        }
    }

    /** The first column of the only row, as text; null for SQL NULL. Fails when there is not exactly one row. */
    public @Nullable String queryString(String sql) {
        List<@Nullable String> rows = queryStrings(sql);
        if (rows.size() != 1) {
            throw new IllegalStateException("Expected one row, got " + rows.size() + " from: " + sql);
        }
        return rows.get(0);
    }

    /** The first column of every row, as text. */
    public List<@Nullable String> queryStrings(String sql) {
        List<@Nullable String> values = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + " in: " + sql, e);
        }
        return values;
    }

    /** The first column of the only row, as a number. */
    public long queryLong(String sql) {
        String value = queryString(sql);
        if (value == null) {
            throw new IllegalStateException("Expected a number, got NULL from: " + sql);
        }
        return Long.parseLong(value);
    }

    @Override
    public void close() {
        TestServer.executeOnServer("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }
}
