package dev.whimbrel.query;

import dev.whimbrel.query.internal.StatementWriter;
import dev.whimbrel.table.Column;
import dev.whimbrel.table.Link;
import dev.whimbrel.table.Relationship;
import dev.whimbrel.table.Table;
import dev.whimbrel.table.expression.Condition;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.NestedRow;
import dev.whimbrel.table.expression.ResultRow;
import dev.whimbrel.table.expression.Selectable;
import dev.whimbrel.table.expression.SqlWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to a row of a query: it stands in the list as one column, which holds either the rows themselves, as JSON, or the key by
 * which a statement of its own gets those of all rows.
 *
 * @param <V> what each row that belongs to it gives
 * @param <C> what they are together: a list, the one, or an Optional
 */
final class Related<V, C> implements Selectable<C> {

    private final Relationship<?, ?> relationship;
    private final Link link;
    private final Select<V, ?> query;
    private final Function<List<V>, C> together;
    private final boolean fitsBatch;

    Related(Relationship<?, ?> relationship, Select<V, ?> query, Function<List<V>, C> together) {
        this.relationship = relationship;
        link = relationship.link();
        this.query = joined(link, query);
        this.together = together;
        fitsBatch = link.own().size() == 1
                && RelatedBatch.isKey(link.own().get(0))
                && RelatedBatch.isKey(link.near().get(0));
    }

    /** With the junction table, if there is one, so that conditions and orders can name its columns. */
    private static <V> Select<V, ?> joined(Link link, Select<V, ?> query) {
        Table<?> junction = link.junction();
        if (junction == null) {
            return query;
        }
        List<Condition> on = new ArrayList<>();
        for (int i = 0; i < link.far().size(); i++) {
            on.add(equal(link.junctionColumns().get(i), link.far().get(i)));
        }
        return query.with(query.state.joined(JoinKind.INNER, junction, Condition.all(on)));
    }

    /** The server compares columns that belong together, whatever their types are in Java. */
    @SuppressWarnings("unchecked")
    static <T> Condition equal(Expression<?> one, Expression<T> other) {
        return ((Expression<T>) one).eq(other);
    }

    Relationship<?, ?> relationship() {
        return relationship;
    }

    /** Whether it can be got by the value of one column of the row, of which a batch can be made. */
    boolean fitsBatch() {
        return fitsBatch;
    }

    RelatedBatch<V> batch() {
        return new RelatedBatch<>(query, link.own().get(0), link.near().get(0));
    }

    C together(List<V> rows) {
        return together.apply(rows);
    }

    @Override
    public int width() {
        return 1;
    }

    @Override
    public void writeSelection(SqlWriter writer) {
        StatementWriter out = StatementWriter.of(writer);
        if (out.isBatched() && fitsBatch) {
            out.column(link.own().get(0));
        } else {
            writeJson(out);
        }
    }

    private void writeJson(StatementWriter out) {
        List<Column<?>> own = link.own();
        NestedColumns columns = NestedColumns.of(query.list());
        out.sql("(SELECT json_agg(");
        columns.writeJson(out);
        out.sql(") FROM (SELECT ").commas(own, out::column).sql(") AS ");
        ParentRow.writeNames(own.size(), out);
        out.sql(" CROSS JOIN LATERAL (");
        List<Condition> belongs = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            belongs.add(equal(link.near().get(i), ParentRow.key(i + 1, own.get(i))));
        }
        out.inside(
                List.of(ParentRow.INSTANCE),
                inner -> query.where(Condition.all(belongs)).writeTo(inner));
        out.sql(") AS ");
        columns.writeNames(out);
        out.sql(")");
    }

    @Override
    public C read(ResultRow row, int first) throws SQLException {
        if (row instanceof LoadedRow loaded && fitsBatch) {
            return loaded.related(this, first);
        }
        List<V> rows = new ArrayList<>();
        for (List<@Nullable Object> values : row.rows(first)) {
            rows.add(query.row().read(new NestedRow(values), 1));
        }
        return together(rows);
    }
}
