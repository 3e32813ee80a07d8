package dev.whimbrel.table.expression;

/** Steps through SQL without being misled by what stands in quotes, dollar quotes and comments. */
public final class QuotedText {

    private QuotedText() {}

    /**
     * The end of the piece of SQL that begins at a place: the place after the closing quote or comment where one begins there, or
     * else the next character's.
     */
    public static int next(String sql, int at) {
        char c = sql.charAt(at);
        return switch (c) {
            case '\'' -> quoted(sql, at, c, isEscapeString(sql, at));
            case '"' -> quoted(sql, at, c, false);
            case '$' -> dollarQuoted(sql, at);
            case '-' -> sql.startsWith("--", at) ? after(sql, "\n", at + 2) : at + 1;
            case '/' -> sql.startsWith("/*", at) ? comment(sql, at) : at + 1;
            default -> at + 1;
        };
    }

    private static boolean isEscapeString(String sql, int quote) {
        return quote > 0
                && Character.toLowerCase(sql.charAt(quote - 1)) == 'e'
                && (quote == 1 || !Character.isJavaIdentifierPart(sql.charAt(quote - 2)));
    }

    private static int quoted(String sql, int at, char quote, boolean backslashes) {
        for (int i = at + 1; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (backslashes && c == '\\') {
                i++;
            } else if (c == quote) {
                return i + 1;
            }
        }
        return sql.length();
    }

    /** {@code $$...$$} or {@code $tag$...$tag$}; a dollar sign within a name or before a number begins none. */
    private static int dollarQuoted(String sql, int at) {
        if (at > 0 && Character.isJavaIdentifierPart(sql.charAt(at - 1))) {
            return at + 1;
        }
        int end = at + 1;
        while (end < sql.length() && sql.charAt(end) != '$' && Character.isJavaIdentifierPart(sql.charAt(end))) {
            end++;
        }
        boolean tag = end < sql.length() && sql.charAt(end) == '$' && !Character.isDigit(sql.charAt(at + 1));
        return tag ? after(sql, sql.substring(at, end + 1), end + 1) : at + 1;
    }

    private static int comment(String sql, int at) {
        int depth = 1;
        int i = at + 2;
        while (i < sql.length() && depth > 0) {
            boolean opens = sql.startsWith("/*", i);
            boolean closes = sql.startsWith("*/", i);
            depth += opens ? 1 : closes ? -1 : 0;
            i += opens || closes ? 2 : 1;
        }
        return i;
    }

    private static int after(String sql, String end, int from) {
        int found = sql.indexOf(end, from);
        return found < 0 ? sql.length() : found + end.length();
    }
}
