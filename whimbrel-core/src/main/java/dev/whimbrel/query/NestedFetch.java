package dev.whimbrel.query;

import dev.whimbrel.query.internal.Statement;
import dev.whimbrel.table.expression.ResultRow;
import dev.whimbrel.table.expression.Selectable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads rows with what belongs to them: first their keys, then what belongs to those by one more statement for each relationship, and
 * then the rows themselves. All of it runs on one connection, which keeps the result meanwhile.
 */
final class NestedFetch {

    private final Lent lent;

    NestedFetch(Lent lent) {
        this.lent = lent;
    }

    /**
     * Something that belongs to a row.
     *
     * @param column where its key is
     */
    private record Placed<V>(Related<V, ?> related, RelatedBatch<V> batch, int column, Set<Object> keys) {

        static <V> Placed<V> of(Related<V, ?> related, int column) {
            return new Placed<>(related, related.batch(), column, new LinkedHashSet<>());
        }

        void collect(ResultRow row) throws SQLException {
            Object key = row.get(column, batch.own().type());
            if (key != null) {
                keys.add(key);
            }
        }
    }

    /** Whether anything of a row can be got by a statement of its own. */
    static boolean isOf(Selectable<?> row) {
        if (row instanceof Mapped<?> mapped) {
            for (Selectable<?> each : mapped.list()) {
                if (isOf(each)) {
                    return true;
                }
            }
            return false;
        }
        return row instanceof Related<?, ?> related && related.fitsBatch();
    }

    private static List<Placed<?>> placed(Selectable<?> row) {
        List<Placed<?>> placed = new ArrayList<>(1);
        place(row, 1, placed);
        return placed;
    }

    private static void place(Selectable<?> selected, int first, List<Placed<?>> placed) {
        if (selected instanceof Related<?, ?> related && related.fitsBatch()) {
            placed.add(Placed.of(related, first));
        } else if (selected instanceof Mapped<?> mapped) {
            int column = first;
            for (Selectable<?> each : mapped.list()) {
                place(each, column, placed);
                column += each.width();
            }
        }
    }

    <T> List<T> fetch(Statement statement, Selectable<T> row) {
        List<Placed<?>> placed = placed(row);
        return placed.isEmpty()
                ? lent.query(statement, row)
                : lent.doing(statement, connection -> fetch(statement, row, placed, connection));
    }

    private <T> List<T> fetch(Statement statement, Selectable<T> row, List<Placed<?>> placed, Connection connection)
            throws SQLException {
        try (PreparedStatement prepared = Session.prepareScrolling(connection, statement)) {
            Result result = lent.timed(statement, Result::count, same -> execute(prepared, placed));
            LoadedRow loaded = new LoadedRow(result.row());
            for (Placed<?> each : placed) {
                load(each, loaded);
            }
            result.rows().beforeFirst();
            return Lent.read(result.rows(), row, loaded);
        }
    }

    /** A result that is closed with its statement. */
    private record Result(ResultSet rows, ResultRow row, long count) {}

    /** Runs it and collects the keys. */
    private static Result execute(PreparedStatement prepared, List<Placed<?>> placed) throws SQLException {
        ResultSet rows = prepared.executeQuery();
        ResultRow row = ResultRow.of(rows);
        long count = 0;
        while (rows.next()) {
            count++;
            for (Placed<?> each : placed) {
                each.collect(row);
            }
        }
        return new Result(rows, row, count);
    }

    private <V> void load(Placed<V> placed, LoadedRow into) {
        RelatedBatch<V> batch = placed.batch();
        into.put(
                placed.related(),
                batch.own().type(),
                placed.keys().isEmpty()
                        ? Map.of()
                        : RelatedBatch.byKey(fetch(batch.statement(placed.keys()), batch.row())));
    }
}
