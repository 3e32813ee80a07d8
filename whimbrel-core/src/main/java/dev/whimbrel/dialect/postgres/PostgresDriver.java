package dev.whimbrel.dialect.postgres;

import dev.whimbrel.dialect.ConnectionSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.postgresql.PGStatement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the runner's connections present themselves to driver and server. */
final class PostgresDriver {

    static final Logger LOG = LoggerFactory.getLogger("dev.whimbrel.postgres");

    private PostgresDriver() {}

    /**
     * The properties to ask a {@link ConnectionSource} for. In simple query mode the driver sends SQL as it is: question marks
     * stay operators, several statements travel in one message, and no portal stays open.
     */
    static Map<String, String> properties(String applicationName) {
        Map<String, String> properties = new HashMap<>();
        properties.put("preferQueryMode", "simple");
        properties.put("ApplicationName", applicationName);
        properties.put("tcpKeepAlive", "true");
        properties.put("loginTimeout", "30");
        return properties;
    }

    /**
     * A statement that the driver doesn't prepare on the server, however often it runs and whatever the URL says: behind a
     * pooler the next server connection would not know it.
     */
    static Statement statement(Connection connection) throws SQLException {
        return unprepared(connection.createStatement());
    }

    /** The same with parameters, marked by {@code ?}. */
    static PreparedStatement statement(Connection connection, String sql) throws SQLException {
        return unprepared(connection.prepareStatement(sql));
    }

    private static <S extends Statement> S unprepared(S statement) throws SQLException {
        if (statement.isWrapperFor(PGStatement.class)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        }
        return statement;
    }

    /** The name of a session in {@code pg_stat_activity}; at most 63 bytes, more would be cut. */
    static String applicationName(String role, String key, String runId) {
        return prefix(role, key) + runId;
    }

    /** What the names of all sessions of one role and key begin with. */
    static String prefix(String role, String key) {
        return String.format(Locale.ROOT, "whimbrel %s %08x ", role, key.hashCode());
    }

    /** A name in quotes. */
    static String quoteName(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** A text as a literal, whatever {@code standard_conforming_strings} says. */
    static String quote(String text) {
        String doubled = text.replace("'", "''");
        return doubled.indexOf('\\') < 0 ? "'" + doubled + "'" : " E'" + doubled.replace("\\", "\\\\") + "'";
    }
}
