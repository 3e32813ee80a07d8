package dev.whimbrel.dialect;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;

/**
 * Where a runner gets its connections from: it needs two at the same time, one for its lock and one for its work, and closes
 * them both.
 */
@FunctionalInterface
public interface ConnectionSource {

    /**
     * A new connection.
     *
     * @param properties driver properties that the dialect asks for; a source that can't honour them may ignore them
     * @throws SQLException when the database can't be reached
     */
    Connection open(Map<String, String> properties) throws SQLException;

    /** Connections of a data source, which must be able to give two at the same time. */
    static ConnectionSource of(DataSource dataSource) {
        return properties -> dataSource.getConnection();
    }

    /**
     * Connections of a JDBC URL. What goes wrong is told without the passwords in it.
     *
     * @param jdbcUrl the URL; what it says takes precedence over the dialect's properties
     * @param credentials properties such as {@code user} and {@code password}
     */
    static ConnectionSource of(String jdbcUrl, Map<String, String> credentials) {
        Map<String, String> fixed = Map.copyOf(credentials);
        return properties -> {
            Properties all = new Properties();
            all.putAll(properties);
            all.putAll(fixed);
            try {
                return DriverManager.getConnection(jdbcUrl, all);
            } catch (SQLException e) {
                throw MaskedSecrets.in(e);
            }
        };
    }
}
