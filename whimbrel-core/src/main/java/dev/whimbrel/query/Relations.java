package dev.whimbrel.query;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.table.Many;
import dev.whimbrel.table.One;
import dev.whimbrel.table.OneOrNone;
import dev.whimbrel.table.Relationship;
import dev.whimbrel.table.expression.Condition;
import dev.whimbrel.table.expression.Selectable;
import dev.whimbrel.table.expression.Sortable;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What belongs to the rows of a query by a relationship. */
final class Relations {

    private Relations() {}

    static <O, V> Selectable<V> one(
            Session session, One<?, O> relationship, Function<Rows1<O>, ? extends Select<V, ?>> query) {
        return related(session, relationship, query, rows -> single(rows, relationship));
    }

    static <O, V> Selectable<Optional<V>> oneOrNone(
            Session session, OneOrNone<?, O> relationship, Function<Rows1<O>, ? extends Select<V, ?>> query) {
        return related(
                session,
                relationship,
                query,
                rows -> rows.isEmpty() ? Optional.empty() : Optional.ofNullable(single(rows, relationship)));
    }

    static <O, V> Selectable<List<V>> many(
            Session session, Many<?, O> relationship, Function<Rows1<O>, ? extends Select<V, ?>> query) {
        return related(session, relationship, query, Collections::unmodifiableList);
    }

    private static <V> V single(List<V> rows, Relationship<?, ?> relationship) {
        if (rows.size() != 1) {
            throw new WhimbrelException(
                    ErrorCode.NOT_ONE_ROW,
                    "A row of " + relationship.from() + " has " + (rows.isEmpty() ? "no row" : rows.size() + " rows")
                            + " of "
                            + relationship.to() + " where its relationship promises one. "
                            + (rows.isEmpty()
                                    ? "A condition of the nested query leaves it out, or the foreign key isn't there in the database."
                                    : "A join of the nested query multiplies it."));
        }
        return rows.get(0);
    }

    private static SelectState rows(Session session, Relationship<?, ?> relationship) {
        boolean promised = relationship instanceof One<?, ?>;
        SelectState rows = promised ? SelectState.from(relationship.to()) : FoundRow.state(session, relationship.to());
        for (Condition condition : relationship.conditions()) {
            rows.where = SelectState.and(rows.where, condition);
        }
        return rows.seeing(relationship.to(), relationship.visibility());
    }

    /** In the order that the relationship says, where the query says none. */
    private static <V> Select<V, ?> ordered(Select<V, ?> query, Relationship<?, ?> relationship) {
        List<Sortable> order = relationship.order();
        boolean itsOwn = !query.state.orderBy.isEmpty() || !query.state.groupBy.isEmpty() || query.state.distinct;
        return order.isEmpty() || itsOwn ? query : query.with(query.state.but(next -> next.orderBy = order));
    }

    private static <O, V, C> Related<V, C> related(
            Session session,
            Relationship<?, O> relationship,
            Function<Rows1<O>, ? extends Select<V, ?>> query,
            Function<List<V>, C> together) {
        Select<V, ?> of =
                query.apply(new Rows1<>(session, rows(session, relationship), session.found(relationship.to())));
        if (!of.state.combined.isEmpty() || !of.state.locks.isEmpty()) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_QUERY,
                    "The rows of " + relationship.to() + " that belong to those of " + relationship.from()
                            + " can't be a union of queries, nor be locked.");
        }
        return new Related<>(relationship, ordered(of, relationship), together);
    }
}
