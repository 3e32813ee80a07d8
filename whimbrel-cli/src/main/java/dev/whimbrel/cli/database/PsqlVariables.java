package dev.whimbrel.cli.database;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import java.util.Map;

/**
 * The environment variables that psql uses for what a URL leaves out. See the PostgreSQL manual, "Environment Variables" of
 * libpq. Passwords in {@code ~/.pgpass} are found by the driver.
 */
final class PsqlVariables {

    private final Map<String, String> variables;
    private final String source;

    PsqlVariables(Map<String, String> variables, String source) {
        this.variables = variables;
        this.source = source;
    }

    /** Adds user, password and SSL mode where the URL has none. */
    void complete(Map<String, String> properties) {
        properties.computeIfAbsent("user", absent -> value("PGUSER", System.getProperty("user.name", "postgres")));
        addFrom("PGPASSWORD", "password", properties);
        addFrom("PGSSLMODE", "sslmode", properties);
        addFrom("PGSSLROOTCERT", "sslrootcert", properties);
    }

    private void addFrom(String variable, String property, Map<String, String> properties) {
        String value = value(variable, "");
        if (!value.isEmpty()) {
            properties.putIfAbsent(property, value);
        }
    }

    /** The database: as psql does, the one with the user's name when none is named. */
    String database(Map<String, String> properties) {
        return value("PGDATABASE", properties.getOrDefault("user", "postgres"));
    }

    /** The host when the URL has none. */
    String host() {
        return host(value("PGHOST", "localhost"));
    }

    /** A host, which has to be one that Java can reach. */
    String host(String name) {
        if (name.startsWith("/") || name.startsWith("@")) {
            throw new WhimbrelException(
                    ErrorCode.CONFIGURATION,
                    source + " leads to a Unix socket (" + name
                            + "), which the Java driver can't use. Name a host, such as" + " localhost.");
        }
        return name.indexOf(':') >= 0 && !name.startsWith("[") ? "[" + name + "]" : name;
    }

    /** The port when the URL has none. */
    String port() {
        return value("PGPORT", "5432");
    }

    private String value(String variable, String usual) {
        String value = variables.getOrDefault(variable, "");
        return value.isEmpty() ? usual : value;
    }
}
