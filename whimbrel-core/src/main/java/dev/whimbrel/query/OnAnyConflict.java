package dev.whimbrel.query;

/**
 * What an INSERT does where a row is there already, in whatever way.
 *
 * @param <R> the row record of the table
 */
public sealed class OnAnyConflict<R> permits OnConflict {

    final Insert<R> insert;
    final ConflictClause clause;

    OnAnyConflict(Insert<R> insert, ConflictClause clause) {
        this.insert = insert;
        this.clause = clause;
    }

    /** Leaves the row that is there as it is. The new one is not inserted, not counted and not returned. */
    public Upsert<R> doNothing() {
        return new Upsert<>(insert, clause);
    }
}
