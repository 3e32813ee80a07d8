package dev.whimbrel.query;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.query.internal.StatementWriter;
import dev.whimbrel.table.Column;
import dev.whimbrel.table.Relation;
import dev.whimbrel.table.RowPart;
import dev.whimbrel.table.expression.ColumnReference;
import dev.whimbrel.table.expression.Condition;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.Grouping;
import dev.whimbrel.table.expression.GroupingSet;
import dev.whimbrel.table.expression.GroupingSets;
import dev.whimbrel.table.expression.Labelled;
import dev.whimbrel.table.expression.Order;
import dev.whimbrel.table.expression.Selectable;
import dev.whimbrel.table.expression.Sortable;
import dev.whimbrel.table.expression.Source;
import dev.whimbrel.table.type.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a query. */
final class SelectText {

    private final SelectState state;
    private final List<? extends Selectable<?>> list;
    private final boolean batched;
    private final StatementWriter out;

    /**
     * Where expressions with values of their own stand in the list. Written once more they would have other values to the server,
     * even if those are equal, so GROUP BY and ORDER BY name equal ones by their place.
     */
    private final Map<Expression<?>, Integer> places = new HashMap<>(4);

    private SelectText(SelectState state, List<? extends Selectable<?>> list, boolean batched, StatementWriter out) {
        this.state = state;
        this.batched = batched;
        this.list = list;
        this.out = out;
    }

    static void write(SelectState state, List<? extends Selectable<?>> list, StatementWriter out) {
        write(state, list, false, out);
    }

    /**
     * Writes it.
     *
     * @param batched whether other statements get what belongs to its rows
     */
    static void write(SelectState state, List<? extends Selectable<?>> list, boolean batched, StatementWriter out) {
        SelectText text = new SelectText(state, list, batched, out);
        CommonTable.writeAll(state.with, out);
        out.inside(state.sources, inner -> text.write());
    }

    private void write() {
        if (state.combined.isEmpty()) {
            writeBody();
        } else {
            writeCombined();
        }
        writeOrder();
        if (state.limit != null) {
            // In the text: without knowing the limit the server keeps no plan, and would make one each time.
            out.sql(" LIMIT ").sql(state.limit.toString());
        }
        if (state.offset != null) {
            out.sql(" OFFSET ").value(state.offset, Types.BIGINT);
        }
        state.locks.forEach(this::writeLock);
    }

    private void writeCombined() {
        // What comes out of several queries has no table any more, so an order goes by places.
        placeAll(true);
        boolean first = true;
        for (SelectState.Combined each : state.combined) {
            out.sql(first ? "(" : each.operator() + "(");
            each.query().writeTo(out);
            out.sql(")");
            first = false;
        }
    }

    /**
     * Says of what stands in the list where it does.
     *
     * @param columns also of columns, which mean the same to the server wherever they stand
     */
    private void placeAll(boolean columns) {
        int place = 1;
        for (Selectable<?> each : list) {
            if (columns && each instanceof Relation<?> relation) {
                placeAll(relation.columns(), place);
            } else if (columns && each instanceof RowPart<?> part) {
                placeAll(part.columns(), place);
            } else if (each instanceof Expression<?> expression && (columns || !(each instanceof ColumnReference))) {
                place(expression, place);
            }
            place += each.width();
        }
    }

    private void placeAll(List<Column<?>> columns, int first) {
        for (int i = 0; i < columns.size(); i++) {
            places.put(columns.get(i), first + i);
        }
    }

    private void place(Expression<?> expression, int place) {
        places.put(expression, place);
        if (expression instanceof Labelled<?> labelled) {
            places.putIfAbsent(labelled.expression(), place);
        }
    }

    private void writeBody() {
        out.sql("SELECT ");
        if (state.distinct) {
            out.sql("DISTINCT ");
        }
        if (!state.distinctOn.isEmpty()) {
            // What rows are told apart by is what they are ordered by, also to the server, if both go by a place.
            placeAll(false);
            out.sql("DISTINCT ON (")
                    .commas(state.distinctOn, this::writeReference)
                    .sql(") ");
        }
        out.list(batched, this::writeList);
        if (!state.sources.isEmpty()) {
            out.sql(" FROM ");
            writeFirst(state.sources.get(0));
            state.joins.forEach(this::writeJoin);
        }
        writeWhere();
        if (!state.groupBy.isEmpty()) {
            out.sql(" GROUP BY ").commas(state.groupBy, this::writeGrouping);
        }
        if (state.having != null) {
            out.sql(" HAVING ");
            state.having.writeTo(out);
        }
    }

    private void writeList() {
        int place = 1;
        for (int i = 0; i < list.size(); i++) {
            Selectable<?> each = list.get(i);
            if (i > 0) {
                out.sql(", ");
            }
            int binds = out.bindCount();
            each.writeSelection(out);
            if (each instanceof Labelled<?> labelled) {
                places.put(labelled, place);
            }
            if (out.bindCount() > binds && each instanceof Expression<?> expression) {
                place(expression, place);
            }
            place += each.width();
        }
    }

    private void writeFirst(Source first) {
        if (addsRows()) {
            writeSeen(first);
        } else {
            first.writeSource(out);
        }
    }

    /** Whether a join gives rows that lack what came before it, of which a condition at the end would leave them out. */
    private boolean addsRows() {
        for (SelectState.Join join : state.joins) {
            if (join.kind().keepsItsOwn) {
                return true;
            }
        }
        return false;
    }

    private void writeJoin(SelectState.Join join) {
        Source source = join.source();
        out.sql(join.kind().sql);
        if (join.kind().keepsItsOwn || (join.kind() == JoinKind.CROSS && addsRows())) {
            writeSeen(source);
        } else {
            source.writeSource(out);
        }
        Condition on = join.on();
        if (on != null) {
            Condition seen = join.kind().keepsItsOwn ? null : state.seenOf(source);
            out.sql(" ON ");
            (seen == null ? on : on.and(seen)).writeTo(out);
        }
    }

    private void writeSeen(Source source) {
        writeSeen(source, state.seenOf(source), out);
    }

    /**
     * Writes a source without the rows that aren't seen, whatever is joined with it.
     *
     * @param seen what its rows fulfil to be seen; null where all of them are
     */
    static void writeSeen(Source source, @Nullable Condition seen, StatementWriter out) {
        if (seen == null) {
            source.writeSource(out);
            return;
        }
        out.sql("(SELECT * FROM ");
        source.writeSource(out);
        out.inside(List.of(source), inner -> {
            inner.sql(" WHERE ");
            seen.writeTo(inner);
        });
        out.sql(") AS ").name(source.toString());
    }

    private void writeWhere() {
        Condition where = state.where;
        if (!state.sources.isEmpty() && !addsRows()) {
            where = SelectState.andSeen(where, state.seenOf(state.sources.get(0)));
            for (SelectState.Join join : state.joins) {
                if (join.on() == null) {
                    where = SelectState.andSeen(where, state.seenOf(join.source()));
                }
            }
        }
        Write.writeWhere(where, out);
    }

    private @Nullable Integer place(Expression<?> expression) {
        return places.isEmpty() ? null : places.getOrDefault(expression, places.get(expression.orNull()));
    }

    /** An expression that may stand in the list: by its place, if it has one. To GROUP BY a label is the column of that name. */
    private void writeReference(Expression<?> expression) {
        Integer place = place(expression);
        if (place != null) {
            out.sql(place.toString());
        } else {
            expression.writeTo(out);
        }
    }

    private void writeGrouping(Grouping grouping) {
        switch (grouping) {
            case Expression<?> expression -> writeReference(expression);
            case GroupingSet set ->
                out.sql("(").commas(set.expressions(), this::writeReference).sql(")");
            case GroupingSets sets ->
                out.sql(sets.kind())
                        .sql(" (")
                        .commas(sets.parts(), this::writeGrouping)
                        .sql(")");
        }
    }

    private void writeOrder() {
        if (!state.orderBy.isEmpty()) {
            out.sql(" ORDER BY ").commas(state.orderBy, this::writeOrder);
        }
    }

    private void writeOrder(Sortable sortable) {
        Order order = sortable.order();
        if (!state.combined.isEmpty()) {
            checkPlace(order);
        }
        writeKey(order);
        if (order.operatorClass() != null) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_QUERY, "An operator class, " + order.operatorClass() + ", is for indexes only.");
        }
        if (order.descending()) {
            out.sql(" DESC");
        }
        if (order.nullsFirst() != null) {
            out.sql(order.nullsFirst() ? " NULLS FIRST" : " NULLS LAST");
        }
    }

    private void writeKey(Order order) {
        Expression<?> key = order.expression();
        if (order.collation() != null) {
            // With a collation it is an expression, in which a place is a number and a label the column of that name.
            key.writeTo(out);
            out.sql(" COLLATE ").name(order.collation());
        } else if (state.combined.isEmpty() && key instanceof Labelled<?> labelled && places.containsKey(labelled)) {
            out.name(labelled.label());
        } else {
            writeReference(key);
        }
    }

    private void checkPlace(Order order) {
        if (order.collation() != null || place(order.expression()) == null) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_QUERY,
                    "Rows of several queries together are ordered by what the first of them selects, without a collation."
                            + " For another order, select from them with asTable(\"...\").");
        }
    }

    private void writeLock(RowLock lock) {
        out.sql(" FOR ").sql(lock.strength());
        if (!lock.of().isEmpty()) {
            out.sql(" OF ").commas(lock.of(), out::row);
        }
        out.sql(lock.waiting());
    }
}
