package dev.whimbrel.dialect.postgres.catalog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks through SQL that the server wrote, token by token as far as quotes and parentheses go. With standard strings the
 * server writes neither escapes, dollar quotes nor comments into expressions.
 */
final class SqlScan {

    private final String sql;
    private int position;
    private int depth;

    SqlScan(String sql, int position) {
        this.sql = sql;
        this.position = position;
    }

    /** The parts of a list that the server wrote, as {@code lower(a), (b + 1)}; none for null. */
    static List<String> split(@Nullable String list) {
        List<String> parts = new ArrayList<>();
        if (list == null) {
            return parts;
        }
        SqlScan scan = new SqlScan(list, 0);
        int start = 0;
        while (!scan.atEnd()) {
            if (scan.depth == 0 && scan.at(", ")) {
                parts.add(list.substring(start, scan.position));
                start = scan.position + 2;
            }
            scan.advance();
        }
        parts.add(list.substring(start));
        return parts;
    }

    int position() {
        return position;
    }

    /** How many parentheses are open since the start. */
    int depth() {
        return depth;
    }

    boolean atEnd() {
        return position >= sql.length();
    }

    boolean at(String expected) {
        return sql.startsWith(expected, position);
    }

    /** Goes behind the next character, or behind the whole quoted text when a quote stands here. */
    void advance() {
        char c = sql.charAt(position);
        if (c == '\'' || c == '"') {
            skipQuoted(c);
        } else {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            position++;
        }
    }

    private void skipQuoted(char quote) {
        position++;
        while (!atEnd()) {
            if (sql.charAt(position++) == quote) {
                if (atEnd() || sql.charAt(position) != quote) {
                    return;
                }
                position++;
            }
        }
    }
}
