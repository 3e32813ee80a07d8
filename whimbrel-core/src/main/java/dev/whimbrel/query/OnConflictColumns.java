package dev.whimbrel.query;

import dev.whimbrel.table.expression.Condition;

/**
 * What an INSERT does where a row is there already that has the same values in some columns or expressions.
 *
 * @param <R> the row record of the table
 */
public final class OnConflictColumns<R> extends OnConflict<R> {

    OnConflictColumns(Insert<R> insert, ConflictClause clause) {
        super(insert, clause);
    }

    /** The condition of the unique index, where it is a partial one. */
    public OnConflictColumns<R> where(Condition indexCondition) {
        return new OnConflictColumns<>(insert, clause.targetWhere(indexCondition));
    }
}
