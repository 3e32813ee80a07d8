package dev.whimbrel.dialect.postgres;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Names as SQL: quoted where they need it, and never such that the server would cut or refuse them. */
final class PostgresIdentifiers {

    /** {@code NAMEDATALEN - 1}: the server cuts longer names without an error. */
    static final int MAX_BYTES = 63;

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    private PostgresIdentifiers() {}

    /**
     * A name, in quotes where the server's own {@code quote_ident} writes them.
     *
     * @throws WhimbrelException {@code NAME_TOO_LONG}, or {@code INVALID_DEFINITION} for a name that is empty or can't be
     *     stored
     */
    static String quote(String name) {
        if (name.isEmpty()) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_DEFINITION, "A name is empty. Give it at least one character.");
        }
        StorableText.require(name, "The name");
        int bytes = bytes(name);
        if (bytes > MAX_BYTES) {
            throw new WhimbrelException(
                    ErrorCode.NAME_TOO_LONG,
                    "The name \"" + name + "\" has " + bytes + " bytes; PostgreSQL keeps " + MAX_BYTES
                            + " and would cut it to \"" + cut(name) + "\". Choose a shorter name.");
        }
        boolean plain = PLAIN.matcher(name).matches() && !PostgresKeywords.contains(name);
        return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    /** What the server makes of a name that is too long: it cuts between characters. */
    static String cut(String name) {
        return cut(name, MAX_BYTES);
    }

    /** The longest start of a name with at most so many bytes, without half a character at its end. */
    static String cut(String name, int most) {
        if (name.length() * 3 <= most) {
            return name;
        }
        int bytes = 0;
        int end = 0;
        while (end < name.length()) {
            int next = name.offsetByCodePoints(end, 1);
            bytes += bytes(name.substring(end, next));
            if (bytes > most) {
                break;
            }
            end = next;
        }
        return name.substring(0, end);
    }

    /** How many bytes the server counts: names are UTF-8 there as here. */
    static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
