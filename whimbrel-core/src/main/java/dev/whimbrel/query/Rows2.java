package dev.whimbrel.query;

import dev.whimbrel.table.Many;
import dev.whimbrel.table.One;
import dev.whimbrel.table.OneOrNone;
import dev.whimbrel.table.expression.Condition;
import dev.whimbrel.table.expression.RowSource;
import dev.whimbrel.table.expression.Selectable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A query of whole rows of 2 sources; each join adds the rows of another. */
public final class Rows2<T1, T2> extends Select<Tuple2<T1, T2>, Rows2<T1, T2>> {

    private final Selectable<T1> s1;
    private final Selectable<T2> s2;

    Rows2(Session session, SelectState state, Selectable<T1> s1, Selectable<T2> s2) {
        super(session, state);
        this.s1 = s1;
        this.s2 = s2;
    }

    @Override
    Rows2<T1, T2> with(SelectState next) {
        return new Rows2<>(session, next, s1, s2);
    }

    @Override
    Selectable<Tuple2<T1, T2>> row() {
        return mapped(Tuple2::new);
    }

    @Override
    List<Selectable<?>> list() {
        return List.of(s1, s2);
    }

    /** Makes something of each row. */
    public <R> Select1<R> map(Tuple2.Mapper<? super T1, ? super T2, ? extends R> mapper) {
        return new Select1<>(session, state, mapped(mapper), list());
    }

    /** With the rows of another source that belong to each. */
    public <J> Rows3<T1, T2, J> join(RowSource<J> source, Condition on) {
        return new Rows3<>(session, state.joined(JoinKind.INNER, source, on), s1, s2, session.found(source));
    }

    /** With the rows of another source that belong to each, or with none where there is none. */
    public <J> Rows3<T1, T2, Optional<J>> leftJoin(RowSource<J> source, Condition on) {
        return new Rows3<>(
                session,
                state.joined(JoinKind.LEFT, source, on),
                s1,
                s2,
                session.found(source).optional());
    }

    /** Each with each row of another source. */
    public <J> Rows3<T1, T2, J> crossJoin(RowSource<J> source) {
        return new Rows3<>(session, state.joined(JoinKind.CROSS, source, null), s1, s2, session.found(source));
    }

    /** The row that each has by a relationship: its whole rows. */
    public <O> Rows3<T1, T2, O> with(One<T1, O> relationship) {
        return with(relationship, rows -> rows);
    }

    /**
     * The row that each has by a relationship, as a query of their table gives them: some of them, in an order, with what belongs to them in turn.
     */
    public <O, V> Rows3<T1, T2, V> with(One<T1, O> relationship, Function<Rows1<O>, ? extends Select<V, ?>> query) {
        return new Rows3<>(session, state, s1, s2, Relations.one(session, relationship, query));
    }

    /** The row that each has by a relationship, or nothing: its whole rows. */
    public <O> Rows3<T1, T2, Optional<O>> with(OneOrNone<T1, O> relationship) {
        return with(relationship, rows -> rows);
    }

    /**
     * The row that each has by a relationship, or nothing, as a query of their table gives them: some of them, in an order, with what belongs to them in turn.
     */
    public <O, V> Rows3<T1, T2, Optional<V>> with(
            OneOrNone<T1, O> relationship, Function<Rows1<O>, ? extends Select<V, ?>> query) {
        return new Rows3<>(session, state, s1, s2, Relations.oneOrNone(session, relationship, query));
    }

    /** The rows that each has by a relationship: its whole rows. */
    public <O> Rows3<T1, T2, List<O>> with(Many<T1, O> relationship) {
        return with(relationship, rows -> rows);
    }

    /**
     * The rows that each has by a relationship, as a query of their table gives them: some of them, in an order, with what belongs to them in turn.
     */
    public <O, V> Rows3<T1, T2, List<V>> with(
            Many<T1, O> relationship, Function<Rows1<O>, ? extends Select<V, ?>> query) {
        return new Rows3<>(session, state, s1, s2, Relations.many(session, relationship, query));
    }

    private <R> Selectable<R> mapped(Tuple2.Mapper<? super T1, ? super T2, ? extends R> mapper) {
        return Projection.of(s1, s2, mapper);
    }
}
