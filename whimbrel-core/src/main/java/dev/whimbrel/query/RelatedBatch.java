package dev.whimbrel.query;

import dev.whimbrel.query.internal.Statement;
import dev.whimbrel.query.internal.StatementWriter;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.table.Column;
import dev.whimbrel.table.expression.Condition;
import dev.whimbrel.table.expression.Selectable;
import dev.whimbrel.table.type.ColumnType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One statement that gets what belongs to many rows, by their keys.
 *
 * @param own the column of those rows that has the key
 * @param near the column here that has the same value
 */
record RelatedBatch<V>(Select<V, ?> query, Column<?> own, Column<?> near) {

    /** Types whose equal values are equal in Java too. */
    private static final Set<String> KEYS = Set.of("smallint", "integer", "bigint", "uuid", "text", "date");

    /**
     * A row with the key of what it belongs to.
     *
     * @param key never null, since it is equal to one
     */
    record Keyed<V>(Object key, V row) {}

    static boolean isKey(Column<?> column) {
        return switch (column.type().sqlType()) {
            case SqlType.Builtin builtin -> KEYS.contains(builtin.name());
            case SqlType.Varchar text -> true;
            case SqlType.Named named -> column.type().enumeration() != null;
            case SqlType.Array array -> false;
            case SqlType.Char text -> false;
            case SqlType.Numeric number -> false;
            case SqlType.Bit bits -> false;
            case SqlType.Time time -> false;
            case SqlType.Timestamp time -> false;
            case SqlType.Interval span -> false;
        };
    }

    /** Reads a row with its key. */
    Selectable<Keyed<V>> row() {
        // In the type of the rows that have it, or else equal keys of two types wouldn't be.
        return Projection.of(new ReadAs<>(near, own.type()), query.row(), Keyed::new);
    }

    /** The rows of each key. */
    static <V> Map<Object, List<V>> byKey(List<Keyed<V>> rows) {
        Map<Object, List<V>> byKey = new HashMap<>();
        rows.forEach(each ->
                byKey.computeIfAbsent(each.key(), key -> new ArrayList<>()).add(each.row()));
        return byKey;
    }

    Statement statement(Collection<?> keys) {
        StatementWriter out = new StatementWriter(query.session.names());
        if (query.state.isWholeResult()) {
            List<Selectable<?>> list = new ArrayList<>(query.list());
            list.add(0, near);
            SelectState state = query.state.but(next -> next.where = SelectState.and(next.where, among(near, keys)));
            SelectText.write(state, list, true, out);
        } else {
            writeEach(keys, out);
        }
        return out.statement();
    }

    @SuppressWarnings("unchecked") // They are values of this column's own, or of one that refers to it.
    private static <T> Condition among(Column<T> column, Collection<?> keys) {
        return column.in((Collection<T>) keys);
    }

    /** A limit is one for each of the rows: the query is run for every key, still in one statement. */
    @SuppressWarnings("unchecked")
    private void writeEach(Collection<?> keys, StatementWriter out) {
        out.sql("SELECT ").name(ParentRow.INSTANCE.sourceName()).sql(".k1, whimbrel_row.* FROM unnest(");
        out.array(
                (List<@Nullable Object>) (List<?>) List.copyOf(keys),
                (ColumnType<Object>) own.type(),
                own.type().sqlType(),
                own);
        out.sql(") AS ");
        ParentRow.writeNames(1, out);
        out.sql(" CROSS JOIN LATERAL (");
        out.inside(
                List.of(ParentRow.INSTANCE),
                inner -> SelectText.write(
                        query.state.but(next ->
                                next.where = SelectState.and(next.where, Related.equal(near, ParentRow.key(1, own)))),
                        query.list(),
                        true,
                        inner));
        out.sql(") AS whimbrel_row");
    }
}
