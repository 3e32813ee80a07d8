package dev.whimbrel.table.expression;

import java.sql.SQLException;
import java.util.Optional;

/**
 * A row that an outer join may leave out. It is left out where a column is NULL that never is by itself; a source that is known to
 * have no such column gets one more in the list that tells.
 *
 * @param <R> the type of a row
 */
public final class OptionalRow<R> implements Selectable<Optional<R>> {

    private final Selectable<R> row;
    private final Source source;
    private final int neverNull;

    private OptionalRow(Selectable<R> row, Source source, int neverNull) {
        this.row = row;
        this.source = source;
        this.neverNull = neverNull;
    }

    /**
     * A row that may be left out.
     *
     * @param neverNull the place of a column that is never NULL in a row, from 0; -1 when there is none
     */
    public static <R> OptionalRow<R> markedBy(RowSource<R> source, int neverNull) {
        return of(source, source, neverNull);
    }

    /**
     * What is read of a row that may be left out.
     *
     * @param source what the row is of
     * @param neverNull the place of a column that is never NULL in a row, from 0; -1 when there is none
     */
    public static <R> OptionalRow<R> of(Selectable<R> row, Source source, int neverNull) {
        return new OptionalRow<>(row, source, neverNull);
    }

    @Override
    public int width() {
        return row.width() + (neverNull < 0 ? 1 : 0);
    }

    @Override
    public void writeSelection(SqlWriter out) {
        row.writeSelection(out);
        if (neverNull < 0) {
            // A row of nothing but NULLs is distinct from NULL; the row of an outer join that isn't there is not.
            out.sql(", CASE WHEN ").row(source).sql(" IS DISTINCT FROM NULL THEN 1 END");
        }
    }

    @Override
    public Optional<R> read(ResultRow result, int first) throws SQLException {
        int marker = first + (neverNull < 0 ? row.width() : neverNull);
        return result.isNull(marker) ? Optional.empty() : Optional.ofNullable(row.read(result, first));
    }
}
