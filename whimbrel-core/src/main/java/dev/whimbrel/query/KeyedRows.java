package dev.whimbrel.query;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.table.Column;
import dev.whimbrel.table.Table;
import dev.whimbrel.table.expression.Selectable;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows by keys that the program has, by one statement whatever their number. */
final class KeyedRows {

    private KeyedRows() {}

    /** The rows of a query for each key, in the keys' order. */
    static <K, V> Map<K, List<V>> by(Select<V, ?> query, Column<K> column, Collection<? extends K> keys) {
        if (!query.state.combined.isEmpty()) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_QUERY,
                    "Rows of several queries together have no column " + column
                            + ". Select from them with asTable(\"...\"), or fetch each by its keys.");
        }
        if (!RelatedBatch.isKey(column)) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_QUERY,
                    column + " can't be the key of rows: equal values of its type, "
                            + column.type().sqlType()
                            + ", may differ in Java. Keys are whole numbers, UUIDs, text, dates and enums.");
        }
        Set<K> distinct = new LinkedHashSet<>(keys);
        Map<Object, List<V>> found = load(new RelatedBatch<>(query, column, column), distinct);
        Map<K, List<V>> all = new LinkedHashMap<>();
        distinct.forEach(key -> all.put(key, rows(found, key)));
        return Collections.unmodifiableMap(all);
    }

    /** The row of a query for each key, in the keys' order. */
    static <K, V> Map<K, Optional<V>> oneBy(Select<V, ?> query, Column<K> column, Collection<? extends K> keys) {
        Map<K, Optional<V>> all = new LinkedHashMap<>();
        by(query, column, keys).forEach((key, rows) -> {
            if (rows.size() > 1) {
                throw new WhimbrelException(
                        ErrorCode.NOT_ONE_ROW,
                        "The query gave " + rows.size() + " rows for one value of " + column
                                + ", where one was asked for. fetchBy(" + column + ", ...) gives all of them.");
            }
            all.put(key, rows.stream().findFirst());
        });
        return Collections.unmodifiableMap(all);
    }

    /** What belongs to each of some rows, in their order. */
    static <R, V, C> Map<R, C> related(Table<R> table, Selectable<C> relation, Collection<? extends R> rows) {
        @SuppressWarnings("unchecked") // Relations makes nothing else.
        Related<V, C> related = (Related<V, C>) relation;
        if (!related.fitsBatch()) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_QUERY,
                    "What belongs to rows of " + table + " by "
                            + related.relationship().link().own()
                            + " can't be asked for by these rows: a key is one column, of whole numbers, UUIDs, text,"
                            + " dates or enums. Ask for it with the rows themselves, by with(...).");
        }
        RelatedBatch<V> batch = related.batch();
        Map<R, @Nullable Object> keys = new LinkedHashMap<>();
        rows.forEach(row -> keys.put(row, table.value(row, batch.own())));
        Set<Object> distinct = new LinkedHashSet<>();
        keys.values().forEach(key -> {
            if (key != null) {
                distinct.add(key);
            }
        });
        Map<Object, List<V>> found = load(batch, distinct);
        Map<R, C> all = new LinkedHashMap<>();
        keys.forEach((row, key) -> all.put(row, related.together(key == null ? List.of() : rows(found, key))));
        return Collections.unmodifiableMap(all);
    }

    private static <V> List<V> rows(Map<Object, List<V>> found, Object key) {
        List<V> rows = found.get(key);
        return rows == null ? List.of() : Collections.unmodifiableList(rows);
    }

    private static <V> Map<Object, List<V>> load(RelatedBatch<V> batch, Set<?> keys) {
        return keys.isEmpty()
                ? Map.of()
                : RelatedBatch.byKey(batch.query().session.queryInBatches(batch.statement(keys), batch.row()));
    }
}
