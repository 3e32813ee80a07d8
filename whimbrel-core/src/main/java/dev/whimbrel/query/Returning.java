package dev.whimbrel.query;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.table.expression.Selectable;
import java.util.List;
import java.util.Optional;

/**
 * A statement that writes rows and gives something of each.
 *
 * @param <T> what it gives for each row
 */
public final class Returning<T> {

    final Write<?> write;
    final Selectable<T> row;

    Returning(Write<?> write, Selectable<T> row) {
        this.write = write;
        this.row = row;
    }

    /** Runs it and gives all rows that were written; those of an insert in the order in which they were given. */
    public List<T> fetch() {
        return write.fetch(row);
    }

    /**
     * Runs it and gives the one row that was written.
     *
     * @throws WhimbrelException {@code NOT_ONE_ROW} when it was none or several; several are taken back
     */
    public T fetchOne() {
        List<T> rows = atMostOne();
        if (rows.isEmpty()) {
            throw new WhimbrelException(
                    ErrorCode.NOT_ONE_ROW,
                    "No row was written, where fetchOne() needs one: "
                            + write.toSql(row).sql());
        }
        return rows.get(0);
    }

    /**
     * Runs it and gives the row that was written, or nothing when there was none.
     *
     * @throws WhimbrelException {@code NOT_ONE_ROW} when there were several, which are taken back
     */
    public Optional<T> fetchOptional() {
        List<T> rows = atMostOne();
        return rows.isEmpty() ? Optional.empty() : Optional.ofNullable(rows.get(0));
    }

    /** Within a transaction, so that too many rows are taken back before anybody sees them. */
    private List<T> atMostOne() {
        return write.writesOneRow()
                ? fetch()
                : OwnTransaction.run(write.session, () -> {
                    List<T> rows = fetch();
                    if (rows.size() > 1) {
                        throw new WhimbrelException(
                                ErrorCode.NOT_ONE_ROW,
                                "The statement wrote " + rows.size()
                                        + " rows where one was asked for, and was taken back;" + " fetch() gives all: "
                                        + write.toSql(row).sql());
                    }
                    return rows;
                });
    }

    /** The statement and its values, as they are sent; secret values are masked. */
    public SqlText toSql() {
        return write.toSql(row);
    }

    /** The statement's text. */
    @Override
    public String toString() {
        return toSql().sql();
    }
}
