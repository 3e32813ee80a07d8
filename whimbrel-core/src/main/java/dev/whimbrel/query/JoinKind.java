package dev.whimbrel.query;

/** How a source is joined to those before it. */
enum JoinKind {
    INNER(" JOIN ", false, false),
    LEFT(" LEFT JOIN ", true, false),
    RIGHT(" RIGHT JOIN ", true, true),
    FULL(" FULL JOIN ", true, true),
    CROSS(" CROSS JOIN ", false, false);

    final String sql;

    /** Whether rows come without one of the sides. */
    final boolean outer;

    /** Whether each row of the source that is joined comes, with one of those before it or without. */
    final boolean keepsItsOwn;

    JoinKind(String sql, boolean outer, boolean keepsItsOwn) {
        this.sql = sql;
        this.outer = outer;
        this.keepsItsOwn = keepsItsOwn;
    }
}
