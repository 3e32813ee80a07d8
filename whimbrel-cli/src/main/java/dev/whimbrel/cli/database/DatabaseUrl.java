package dev.whimbrel.cli.database;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import java.util.Locale;
import java.util.Map;

/** Where a database is. */
public sealed interface DatabaseUrl permits DatabaseUrl.Embedded, ServerUrl {

    /** The project's own server, which starts on demand. */
    record Embedded() implements DatabaseUrl {}

    /**
     * Reads {@code embedded}, {@code postgres://…}, {@code postgresql://…} or {@code jdbc:postgresql:…}. Parts that a URL leaves
     * out come from the variables that psql uses, such as {@code PGUSER}.
     *
     * @param text the URL
     * @param source where it comes from, for messages: the text itself is never shown, because it may hold a password
     * @param variables the environment variables
     * @throws WhimbrelException {@code CONFIGURATION} when it is something else
     */
    static DatabaseUrl parse(String text, String source, Map<String, String> variables) {
        String url = text.strip();
        String start = url.toLowerCase(Locale.ROOT);
        if (start.equals("embedded")) {
            return new Embedded();
        }
        if (start.startsWith("jdbc:postgresql:")) {
            return new JdbcUrlParser(source).parse(url, variables);
        }
        if (start.startsWith("postgres://") || start.startsWith("postgresql://")) {
            return new PostgresUrlParser(source).parse(url, variables);
        }
        throw new WhimbrelException(
                ErrorCode.CONFIGURATION,
                source + " is no database that Whimbrel knows. Write embedded, postgres://user@host:5432/database or"
                        + " jdbc:postgresql://host:5432/database.");
    }
}
