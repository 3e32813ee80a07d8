package dev.whimbrel.cli.database;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code postgres://user:password@host:port,host:port/database?parameter=value}, as psql does: every part may be left
 * out, and any character may be written as {@code %41}. No message quotes the URL, because it may hold a password.
 */
final class PostgresUrlParser {

    private static final Pattern HOST = Pattern.compile("(\\[[0-9A-Fa-f:.%]+]|[^:\\[\\]]*)(?::(\\d*))?");
    private static final String ENCODE =
            " Characters such as / ? # @ % in a user name or password must be percent-encoded"
                    + " (%2F %3F %23 %40 %25).";

    private final String source;

    PostgresUrlParser(String source) {
        this.source = source;
    }

    ServerUrl parse(String url, Map<String, String> variables) {
        String rest = url.substring(url.indexOf("://") + 3);
        int question = rest.indexOf('?');
        String query = question < 0 ? "" : rest.substring(question + 1);
        String address = question < 0 ? rest : rest.substring(0, question);
        int slash = address.indexOf('/');
        String database = slash < 0 ? "" : decoded(address.substring(slash + 1));
        String authority = slash < 0 ? address : address.substring(0, slash);
        int at = authority.lastIndexOf('@');

        Map<String, String> properties = new LinkedHashMap<>();
        if (at >= 0) {
            readUser(authority.substring(0, at), properties);
        }
        readQuery(query, properties);
        PsqlVariables psql = new PsqlVariables(variables, source);
        psql.complete(properties);
        String hosts = hosts(authority.substring(at + 1), properties, psql);
        String named = properties.remove("dbname");
        String name = named == null || named.isEmpty() ? database : named;
        return new ServerUrl(hosts, name.isEmpty() ? psql.database(properties) : name, properties);
    }

    private void readUser(String text, Map<String, String> properties) {
        int colon = text.indexOf(':');
        put(properties, "user", decoded(colon < 0 ? text : text.substring(0, colon)));
        put(properties, "password", colon < 0 ? "" : decoded(text.substring(colon + 1)));
    }

    private static void put(Map<String, String> properties, String name, String value) {
        if (!value.isEmpty()) {
            properties.put(name, value);
        }
    }

    private void readQuery(String query, Map<String, String> properties) {
        for (String parameter : query.split("&")) {
            if (parameter.isEmpty()) {
                continue;
            }
            int equals = parameter.indexOf('=');
            if (equals < 1) {
                throw wrong("has a parameter without a value.");
            }
            String name = decoded(parameter.substring(0, equals));
            String value = decoded(parameter.substring(equals + 1));
            switch (name) {
                case "host", "port", "dbname" -> properties.put(name, value);
                default -> DriverParameters.add(properties, name, value, source);
            }
        }
    }

    private String hosts(String authority, Map<String, String> properties, PsqlVariables psql) {
        String host = properties.remove("host");
        String port = properties.remove("port");
        List<String> hosts = new ArrayList<>();
        for (String one : (host == null ? authority : bracketed(host)).split(",", -1)) {
            Matcher parts = HOST.matcher(decoded(one));
            if (!parts.matches()) {
                throw wrong("has a host or port that can't be read; an IPv6 address needs brackets, such as [::1]."
                        + ENCODE);
            }
            String name = parts.group(1).isEmpty() ? psql.host() : psql.host(parts.group(1));
            String number = parts.group(2) == null || parts.group(2).isEmpty() ? port : parts.group(2);
            hosts.add(name + ":" + (number == null ? psql.port() : port(number)));
        }
        return String.join(",", hosts);
    }

    private static String bracketed(String host) {
        boolean address = host.indexOf(':') != host.lastIndexOf(':') && !host.startsWith("[");
        return address ? "[" + host + "]" : host;
    }

    private int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number that is no port.
        }
        throw wrong("has a port that is no number from 1 to 65535." + ENCODE);
    }

    /** The text with its {@code %41} replaced; a plus sign stays one. */
    private String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c == '%') {
                bytes.write(octet(text, i));
                i += 3;
            } else {
                bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(c);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private int octet(String text, int percent) {
        int high = percent + 2 < text.length() ? Character.digit(text.charAt(percent + 1), 16) : -1;
        int low = high < 0 ? -1 : Character.digit(text.charAt(percent + 2), 16);
        if (low < 0 || high * 16 + low == 0) {
            throw wrong("has a % that is not followed by two hexadecimal digits." + ENCODE);
        }
        return high * 16 + low;
    }

    private WhimbrelException wrong(String what) {
        return new WhimbrelException(ErrorCode.CONFIGURATION, source + " " + what);
    }
}
