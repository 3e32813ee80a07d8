package dev.whimbrel.query;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What an INSERT does where a row is there already. {@code onConflict()} without columns, for which the server can't tell which row
 * to change, has {@code doNothing()} only.
 *
 * @param <R> the row record of the table
 */
public sealed class OnConflict<R> extends OnAnyConflict<R> permits OnConflictColumns {

    OnConflict(Insert<R> insert, ConflictClause clause) {
        super(insert, clause);
    }

    /**
     * Changes the row that is there: {@code doUpdate(it -> it.set(USERS.firstName, excluded(USERS.firstName)))}. Expressions can name
     * the columns of the row that is there, and by {@link Excluded#excluded} those of the one that was to be inserted. One statement
     * can't change the same row twice.
     */
    public Upsert<R> doUpdate(UnaryOperator<Assignments> assignments) {
        List<Assignment> all = Assignments.of(insert.table, assignments);
        if (all.isEmpty()) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_QUERY,
                    "doUpdate(...) sets nothing of " + insert.table + ". Set a column, or say doNothing().");
        }
        return new Upsert<>(insert, clause.update(all));
    }
}
