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

/** A query of whole rows of 1 source; each join adds the rows of another. */
public final class Rows1<T1> extends Select<T1, Rows1<T1>> {

    private final Selectable<T1> s1;

    Rows1(Session session, SelectState state, Selectable<T1> s1) {
        super(session, state);
        this.s1 = s1;
    }

    @Override
    Rows1<T1> with(SelectState next) {
        return new Rows1<>(session, next, s1);
    }

    @Override
    Selectable<T1> row() {
        return s1;
    }

    @Override
    List<Selectable<?>> list() {
        return List.of(s1);
    }

    /** Makes something of each row. */
    public <R> Select1<R> map(Function<? super T1, ? extends R> mapper) {
        return new Select1<>(session, state, Mapped.of(s1, mapper), list());
    }

    /** With the rows of another source that belong to each. */
    public <J> Rows2<T1, J> join(RowSource<J> source, Condition on) {
        return new Rows2<>(session, state.joined(JoinKind.INNER, source, on), s1, source);
    }

    /** With the rows of another source that belong to each, or with none where there is none. */
    public <J> Rows2<T1, Optional<J>> leftJoin(RowSource<J> source, Condition on) {
        return new Rows2<>(session, state.joined(JoinKind.LEFT, source, on), s1, source.optional());
    }

    /** Each with each row of another source. */
    public <J> Rows2<T1, J> crossJoin(RowSource<J> source) {
        return new Rows2<>(session, state.joined(JoinKind.CROSS, source, null), s1, source);
    }

    /** All rows of another source, with those that belong to each, or with none where there is none. */
    public <J> Rows2<Optional<T1>, J> rightJoin(RowSource<J> source, Condition on) {
        return new Rows2<>(session, state.joined(JoinKind.RIGHT, source, on), optional(), source);
    }

    /** All rows of both, with none where none belongs to one. */
    public <J> Rows2<Optional<T1>, Optional<J>> fullJoin(RowSource<J> source, Condition on) {
        return new Rows2<>(session, state.joined(JoinKind.FULL, source, on), optional(), source.optional());
    }

    private Selectable<Optional<T1>> optional() {
        return ((RowSource<T1>) s1).optional();
    }

    /** The row that each has by a relationship: its whole rows. */
    public <O> Rows2<T1, O> with(One<T1, O> relationship) {
        return with(relationship, rows -> rows);
    }

    /**
     * The row that each has by a relationship, as a query of their table gives them: some of them, in an order, with what belongs to them in turn.
     */
    public <O, V> Rows2<T1, V> with(One<T1, O> relationship, Function<Rows1<O>, ? extends Select<V, ?>> query) {
        return new Rows2<>(session, state, s1, Relations.one(session, relationship, query));
    }

    /** The row that each has by a relationship, or nothing: its whole rows. */
    public <O> Rows2<T1, Optional<O>> with(OneOrNone<T1, O> relationship) {
        return with(relationship, rows -> rows);
    }

    /**
     * The row that each has by a relationship, or nothing, as a query of their table gives them: some of them, in an order, with what belongs to them in turn.
     */
    public <O, V> Rows2<T1, Optional<V>> with(
            OneOrNone<T1, O> relationship, Function<Rows1<O>, ? extends Select<V, ?>> query) {
        return new Rows2<>(session, state, s1, Relations.oneOrNone(session, relationship, query));
    }

    /** The rows that each has by a relationship: its whole rows. */
    public <O> Rows2<T1, List<O>> with(Many<T1, O> relationship) {
        return with(relationship, rows -> rows);
    }

    /**
     * The rows that each has by a relationship, as a query of their table gives them: some of them, in an order, with what belongs to them in turn.
     */
    public <O, V> Rows2<T1, List<V>> with(Many<T1, O> relationship, Function<Rows1<O>, ? extends Select<V, ?>> query) {
        return new Rows2<>(session, state, s1, Relations.many(session, relationship, query));
    }
}
