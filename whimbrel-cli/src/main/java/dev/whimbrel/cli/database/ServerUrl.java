package dev.whimbrel.cli.database;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * A database on a server.
 *
 * @param hosts {@code host:port}, several separated by commas; an IPv6 address is in brackets
 * @param database the database's name
 * @param properties the driver's properties, {@code user} always and perhaps {@code password} among them
 */
public record ServerUrl(String hosts, String database, Map<String, String> properties) implements DatabaseUrl {

    public ServerUrl {
        properties = Map.copyOf(properties);
    }

    /** The URL for the driver; everything else is in {@link #properties}. */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + hosts + "/" + encoded(database);
    }

    /** Who connects. */
    public String user() {
        return properties.getOrDefault("user", "");
    }

    /** The password that was given. */
    public Optional<String> password() {
        return Optional.ofNullable(properties.get("password")).filter(password -> !password.isEmpty());
    }

    /** Another database on the same server. */
    public ServerUrl withDatabase(String name) {
        return new ServerUrl(hosts, name, properties);
    }

    /** The URL for messages, with stars for the password and without further parameters. */
    public String shown() {
        return prefix(password().map(password -> ":***").orElse("")) + encoded(database);
    }

    /** The URL for other programs, with the password; not for messages. */
    public String withPassword() {
        return prefix(password().map(password -> ":" + encoded(password)).orElse(""))
                + encoded(database)
                + parameters();
    }

    private String prefix(String password) {
        return "postgres://" + encoded(user()) + password + "@" + hosts + "/";
    }

    private String parameters() {
        StringBuilder text = new StringBuilder();
        DriverParameters.forLibpq(properties)
                .forEach((name, value) -> text.append(text.isEmpty() ? "?" : "&")
                        .append(name)
                        .append("=")
                        .append(encoded(value)));
        return text.toString();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Without the password. */
    @Override
    public String toString() {
        return shown();
    }
}
