package dev.whimbrel.dialect.postgres.catalog;

/** Takes off the parentheses that the server puts around whole expressions. */
final class Parentheses {

    private Parentheses() {}

    /** The expression without any pair of parentheses that encloses all of it. */
    static String stripOuter(String expression) {
        String stripped = expression;
        while (enclosed(stripped)) {
            stripped = stripped.substring(1, stripped.length() - 1);
        }
        return stripped;
    }

    private static boolean enclosed(String expression) {
        if (!expression.startsWith("(")) {
            return false;
        }
        SqlScan scan = new SqlScan(expression, 0);
        while (!scan.atEnd()) {
            scan.advance();
            if (scan.depth() == 0) {
                return scan.atEnd();
            }
        }
        return false;
    }
}
