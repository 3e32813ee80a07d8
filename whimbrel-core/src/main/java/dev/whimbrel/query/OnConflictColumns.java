package dev.whimbrel.query;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.table.Column;
import dev.whimbrel.table.Table;
import dev.whimbrel.table.expression.Condition;
import dev.whimbrel.table.expression.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an INSERT does where a row is there already that has the same values in some columns or expressions.
 *
 * @param <R> the row record of the table
 */
public final class OnConflictColumns<R> extends OnConflict<R> {

    private static final int ATTEMPTS = 20;

    OnConflictColumns(Insert<R> insert, ConflictClause clause) {
        super(insert, clause);
    }

    /** The condition of the unique index, where it is a partial one. */
    public OnConflictColumns<R> where(Condition indexCondition) {
        return new OnConflictColumns<>(insert, clause.targetWhere(indexCondition));
    }

    /**
     * Gives the row that is there, or inserts the one that was given and gives that. Of several programs that do so at once, one creates it,
     * and all get the same row; an error of a unique constraint is not one of the outcomes.
     *
     * @throws WhimbrelException {@code INVALID_QUERY} unless it is one row that gives each of the columns a value; {@code NOT_ONE_ROW} when
     *     a row is in the way that isn't seen, as one that is marked as deleted where it counts for uniqueness
     */
    public Found<R> findOrCreate() {
        Table<R> table = insert.table;
        Rows1<R> present = new Rows1<>(insert.session, SelectState.from(table), table).where(sameValues());
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<R> there = present.fetchOptional();
            if (there.isPresent()) {
                return new Found<>(there.get(), false);
            }
            Optional<R> created = doNothing().returning().fetchOptional();
            if (created.isPresent()) {
                return new Found<>(created.get(), true);
            }
            // Somebody else was quicker, so it is there now; or quicker still, and it is gone again.
        }
        throw new WhimbrelException(
                ErrorCode.NOT_ONE_ROW,
                "findOrCreate(): a row of " + table
                        + " is in the way that isn't seen. It is marked as deleted, or out of the"
                        + " default scope, or comes and goes all the time.");
    }

    private Condition sameValues() {
        List<Condition> same = new ArrayList<>();
        for (Expression<?> each : clause.target()) {
            Object value = each instanceof Column<?> column ? insert.value(column) : null;
            if (value == null) {
                throw new WhimbrelException(
                        ErrorCode.INVALID_QUERY,
                        "findOrCreate() looks for a row by the values of one that is inserted, but " + each
                                + " is given none. Name columns that the row gives: onConflict(TAGS.name).");
            }
            same.add(Keys.equal((Column<?>) each, value));
        }
        if (clause.targetWhere() != null) {
            same.add(clause.targetWhere());
        }
        return Condition.all(same);
    }
}
