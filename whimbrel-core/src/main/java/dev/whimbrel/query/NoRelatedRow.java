package dev.whimbrel.query;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.table.Relationship;

/** There is not the one row that a relationship promises. */
final class NoRelatedRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int rows;

    NoRelatedRow(int rows) {
        super("rows: " + rows);
        this.rows = rows;
    }

    WhimbrelException of(Relationship<?, ?> relationship) {
        String table = relationship.to().toString();
        return new WhimbrelException(
                ErrorCode.NOT_ONE_ROW,
                rows == 0
                        ? "A row of " + relationship.from() + " has no row of " + table
                                + " where its relationship promises one. A condition of the nested query leaves it out, or the"
                                + " foreign key isn't there in the database."
                        : "A row of " + relationship.from() + " has " + rows + " rows of " + table
                                + " where its relationship promises one. A join of the nested query multiplies it.",
                this);
    }
}
