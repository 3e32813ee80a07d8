package dev.whimbrel.cli.database;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.cli.project.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.postgresql.PGProperty;

/**
 * The parameters of a {@code postgres://} URL: those of libpq under their own names, and the driver's. See the PostgreSQL
 * manual, "Connection URIs" and "Parameter Key Words".
 */
final class DriverParameters {

    private static final Map<String, String> FROM_LIBPQ = Map.ofEntries(
            Map.entry("connect_timeout", "connectTimeout"),
            Map.entry("application_name", "ApplicationName"),
            Map.entry("channel_binding", "channelBinding"),
            Map.entry("gssencmode", "gssEncMode"),
            Map.entry("krbsrvname", "kerberosServerName"),
            Map.entry("sslnegotiation", "sslNegotiation"),
            Map.entry("require_auth", "requireAuth"),
            Map.entry("target_session_attrs", "targetServerType"));

    private static final Map<String, String> SESSION_KINDS = Map.of(
            "any", "any",
            "read-write", "primary",
            "primary", "primary",
            "read-only", "secondary",
            "standby", "secondary",
            "prefer-standby", "preferSecondary");

    private static final List<String> SAME_NAME = List.of("options", "sslcert", "sslkey", "sslmode", "sslrootcert");

    private DriverParameters() {}

    /** Those properties that libpq knows too, under its names and in alphabetical order. */
    static Map<String, String> forLibpq(Map<String, String> properties) {
        Map<String, String> parameters = new TreeMap<>();
        FROM_LIBPQ.forEach((libpq, driver) -> {
            if (properties.containsKey(driver) && !libpq.equals("target_session_attrs")) {
                parameters.put(libpq, properties.get(driver));
            }
        });
        for (String name : SAME_NAME) {
            if (properties.containsKey(name)) {
                parameters.put(name, properties.get(name));
            }
        }
        return parameters;
    }

    /**
     * Adds a parameter to the driver's properties.
     *
     * @param source where the URL comes from, for messages
     * @throws WhimbrelException {@code CONFIGURATION} when neither libpq nor the driver knows it
     */
    static void add(Map<String, String> properties, String name, String value, String source) {
        if (name.equals("keepalives")) {
            properties.put("tcpKeepAlive", value.equals("0") ? "false" : "true");
        } else if (name.equals("target_session_attrs")) {
            properties.put("targetServerType", SESSION_KINDS.getOrDefault(value, value));
        } else if (FROM_LIBPQ.containsKey(name)) {
            properties.put(FROM_LIBPQ.get(name), value);
        } else if (PGProperty.forName(name) != null) {
            properties.put(name, value);
        } else {
            throw unknown(name, source);
        }
    }

    private static WhimbrelException unknown(String name, String source) {
        List<String> known = new ArrayList<>(FROM_LIBPQ.keySet());
        for (PGProperty property : PGProperty.values()) {
            known.add(property.getName());
        }
        String proposal =
                name.equals("schema") ? " For the schema, write currentSchema." : NearestName.proposal(name, known);
        return new WhimbrelException(
                ErrorCode.CONFIGURATION,
                source + " has the parameter " + name + ", which neither PostgreSQL nor its driver knows." + proposal);
    }
}
