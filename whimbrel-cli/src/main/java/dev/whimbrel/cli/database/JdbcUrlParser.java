package dev.whimbrel.cli.database;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** Reads {@code jdbc:postgresql:…} as the driver does. */
final class JdbcUrlParser {

    private final String source;

    JdbcUrlParser(String source) {
        this.source = source;
    }

    ServerUrl parse(String url, Map<String, String> variables) {
        DriverLogging.switchOff();
        Properties parsed = Driver.parseURL(url, new Properties());
        if (parsed == null) {
            throw new WhimbrelException(
                    ErrorCode.CONFIGURATION,
                    source
                            + " is no JDBC URL that the PostgreSQL driver can read. Write jdbc:postgresql://host:5432/database,"
                            + " with ?user=...&password=... behind it, or postgres://user:password@host:5432/database.");
        }
        Map<String, String> properties = new LinkedHashMap<>();
        parsed.stringPropertyNames().forEach(name -> properties.put(name, parsed.getProperty(name)));
        String[] hosts = split(properties.remove(PGProperty.PG_HOST.getName()), "localhost");
        String[] ports = split(properties.remove(PGProperty.PG_PORT.getName()), "5432");
        String database = properties.remove(PGProperty.PG_DBNAME.getName());
        PsqlVariables psql = new PsqlVariables(variables, source);
        psql.complete(properties);
        StringBuilder addresses = new StringBuilder();
        for (int i = 0; i < hosts.length; i++) {
            addresses
                    .append(i == 0 ? "" : ",")
                    .append(hosts[i])
                    .append(':')
                    .append(ports[Math.min(i, ports.length - 1)]);
        }
        return new ServerUrl(
                addresses.toString(),
                database == null || database.isEmpty() ? psql.database(properties) : database,
                properties);
    }

    private static String[] split(@Nullable String list, String usual) {
        return list == null ? new String[] {usual} : list.split(",");
    }
}
