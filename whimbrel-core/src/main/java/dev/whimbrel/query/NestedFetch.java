package dev.whimbrel.query;

import dev.whimbrel.query.internal.Statement;
import dev.whimbrel.table.expression.ResultRow;
import dev.whimbrel.table.expression.Selectable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows with what belongs to them: first their keys, then what belongs to those by one more statement for each relationship, and
 * then the rows themselves. All of it runs on one connection, which keeps the result meanwhile.
 */
final class NestedFetch {

    private final Connection connection;
    private final Listeners listeners;

    NestedFetch(Connection connection, Listeners listeners) {
        this.connection = connection;
        this.listeners = listeners;
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
        return !placed(row).isEmpty();
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

    <T> List<T> fetch(Statement statement, Selectable<T> row) throws SQLException {
        List<Placed<?>> placed = placed(row);
        try (PreparedStatement prepared = Session.prepareScrolling(connection, statement);
                ResultSet rows = execute(statement, prepared, placed)) {
            ResultRow present = ResultRow.of(rows);
            LoadedRow loaded = new LoadedRow(present);
            for (Placed<?> each : placed) {
                load(each, loaded);
            }
            return read(rows, row, placed.isEmpty() ? present : loaded);
        }
    }

    /** Runs it and collects the keys. The result is still open, and the statement's time is over. */
    private ResultSet execute(Statement statement, PreparedStatement prepared, List<Placed<?>> placed)
            throws SQLException {
        Listeners.Timer timer = listeners.start(statement);
        try {
            ResultSet rows = prepared.executeQuery();
            ResultRow present = ResultRow.of(rows);
            long count = 0;
            while (rows.next()) {
                count++;
                for (Placed<?> each : placed) {
                    each.collect(present);
                }
            }
            timer.end(count);
            return rows;
        } catch (SQLException | RuntimeException e) {
            timer.failed(e);
            throw e;
        }
    }

    private <V> void load(Placed<V> placed, LoadedRow into) throws SQLException {
        Map<Object, List<V>> byKey = new HashMap<>();
        if (!placed.keys().isEmpty()) {
            for (RelatedBatch.Keyed<V> each : fetch(
                    placed.batch().statement(placed.keys()), placed.batch().row())) {
                byKey.computeIfAbsent(each.key(), key -> new ArrayList<>()).add(each.row());
            }
        }
        into.put(placed.related(), placed.batch().own().type(), byKey);
    }

    @SuppressWarnings("NullAway") // A NULL that was read is in the list as null, which List<T> cannot say.
    private static <T> List<T> read(ResultSet rows, Selectable<T> row, ResultRow present) throws SQLException {
        List<T> all = new ArrayList<>();
        rows.beforeFirst();
        while (rows.next()) {
            @Nullable T read = row.read(present, 1);
            all.add(read);
        }
        return all;
    }
}
