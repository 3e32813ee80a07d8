package dev.whimbrel.dialect;

/** Parentheses around the whole of an SQL expression, which the server adds and a definition has around it anyway. */
public final class OuterParentheses {

    private OuterParentheses() {}

    /** The expression without one pair of them; as it is where there is none, or where a quote makes it hard to tell. */
    public static String without(String sql) {
        if (!sql.startsWith("(") || !sql.endsWith(")") || sql.indexOf('\'') >= 0 || sql.indexOf('"') >= 0) {
            return sql;
        }
        int depth = 0;
        for (int i = 0; i < sql.length() - 1; i++) {
            depth += sql.charAt(i) == '(' ? 1 : sql.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return sql;
            }
        }
        return sql.substring(1, sql.length() - 1);
    }
}
