package dev.whimbrel.query;

import dev.whimbrel.table.expression.ResultRow;
import dev.whimbrel.table.type.ColumnType;
import java.sql.SQLException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of a result for which what belongs to it was got by statements of its own. */
final class LoadedRow implements ResultRow {

    private final ResultRow row;
    private final IdentityHashMap<Related<?, ?>, Found<?>> found = new IdentityHashMap<>();

    /**
     * What was found for a relationship.
     *
     * @param key the column of the row that has its key
     * @param byKey what belongs to each key
     */
    private record Found<V>(ColumnType<?> key, Map<Object, List<V>> byKey) {}

    LoadedRow(ResultRow row) {
        this.row = row;
    }

    <V> void put(Related<V, ?> related, ColumnType<?> key, Map<Object, List<V>> byKey) {
        found.put(related, new Found<>(key, byKey));
    }

    @SuppressWarnings("unchecked") // put() is the only one to write it.
    <V, C> C related(Related<V, C> related, int column) throws SQLException {
        Found<V> of = (Found<V>) found.get(related);
        if (of == null) {
            throw new IllegalStateException("Nothing was read for " + related.relationship());
        }
        Object key = row.get(column, of.key());
        return related.together(key == null ? List.of() : of.byKey().getOrDefault(key, List.of()));
    }

    @Override
    public <T> @Nullable T get(int column, ColumnType<T> type) throws SQLException {
        return row.get(column, type);
    }

    @Override
    public boolean isNull(int column) throws SQLException {
        return row.isNull(column);
    }

    @Override
    public List<List<@Nullable Object>> rows(int column) throws SQLException {
        return row.rows(column);
    }

    @Override
    public String label(int column) throws SQLException {
        return row.label(column);
    }
}
