package dev.whimbrel.query;

/** How a source is joined to those before it. */
enum JoinKind {
    INNER(" JOIN ", false),
    LEFT(" LEFT JOIN ", true),
    RIGHT(" RIGHT JOIN ", true),
    FULL(" FULL JOIN ", true),
    CROSS(" CROSS JOIN ", false);

    final String sql;

    /** Whether rows come without one of the sides. */
    final boolean outer;

    JoinKind(String sql, boolean outer) {
        this.sql = sql;
        this.outer = outer;
    }
}
