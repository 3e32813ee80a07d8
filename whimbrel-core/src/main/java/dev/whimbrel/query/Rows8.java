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

/** A query of whole rows of 8 sources; each join adds the rows of another. */
public final class Rows8<T1, T2, T3, T4, T5, T6, T7, T8>
        extends Select<Tuple8<T1, T2, T3, T4, T5, T6, T7, T8>, Rows8<T1, T2, T3, T4, T5, T6, T7, T8>> {

    private final Selectable<T1> s1;
    private final Selectable<T2> s2;
    private final Selectable<T3> s3;
    private final Selectable<T4> s4;
    private final Selectable<T5> s5;
    private final Selectable<T6> s6;
    private final Selectable<T7> s7;
    private final Selectable<T8> s8;

    Rows8(
            Session session,
            SelectState state,
            Selectable<T1> s1,
            Selectable<T2> s2,
            Selectable<T3> s3,
            Selectable<T4> s4,
            Selectable<T5> s5,
            Selectable<T6> s6,
            Selectable<T7> s7,
            Selectable<T8> s8) {
        super(session, state);
        this.s1 = s1;
        this.s2 = s2;
        this.s3 = s3;
        this.s4 = s4;
        this.s5 = s5;
        this.s6 = s6;
        this.s7 = s7;
        this.s8 = s8;
    }

    @Override
    Rows8<T1, T2, T3, T4, T5, T6, T7, T8> with(SelectState next) {
        return new Rows8<>(session, next, s1, s2, s3, s4, s5, s6, s7, s8);
    }

    @Override
    Selectable<Tuple8<T1, T2, T3, T4, T5, T6, T7, T8>> row() {
        return mapped(Tuple8::new);
    }

    @Override
    List<Selectable<?>> list() {
        return List.of(s1, s2, s3, s4, s5, s6, s7, s8);
    }

    /** Makes something of each row. */
    public <R> Select1<R> map(
            Tuple8.Mapper<
                            ? super T1,
                            ? super T2,
                            ? super T3,
                            ? super T4,
                            ? super T5,
                            ? super T6,
                            ? super T7,
                            ? super T8,
                            ? extends R>
                    mapper) {
        return new Select1<>(session, state, mapped(mapper), list());
    }

    /** With the rows of another source that belong to each. */
    public <J> Rows9<T1, T2, T3, T4, T5, T6, T7, T8, J> join(RowSource<J> source, Condition on) {
        return new Rows9<>(
                session,
                state.joined(JoinKind.INNER, source, on),
                s1,
                s2,
                s3,
                s4,
                s5,
                s6,
                s7,
                s8,
                session.found(source));
    }

    /** With the rows of another source that belong to each, or with none where there is none. */
    public <J> Rows9<T1, T2, T3, T4, T5, T6, T7, T8, Optional<J>> leftJoin(RowSource<J> source, Condition on) {
        return new Rows9<>(
                session,
                state.joined(JoinKind.LEFT, source, on),
                s1,
                s2,
                s3,
                s4,
                s5,
                s6,
                s7,
                s8,
                session.found(source).optional());
    }

    /** Each with each row of another source. */
    public <J> Rows9<T1, T2, T3, T4, T5, T6, T7, T8, J> crossJoin(RowSource<J> source) {
        return new Rows9<>(
                session,
                state.joined(JoinKind.CROSS, source, null),
                s1,
                s2,
                s3,
                s4,
                s5,
                s6,
                s7,
                s8,
                session.found(source));
    }

    /** The row that each has by a relationship: its whole rows. */
    public <O> Rows9<T1, T2, T3, T4, T5, T6, T7, T8, O> with(One<T1, O> relationship) {
        return with(relationship, rows -> rows);
    }

    /**
     * The row that each has by a relationship, as a query of their table gives them: some of them, in an order, with what belongs to them in turn.
     */
    public <O, V> Rows9<T1, T2, T3, T4, T5, T6, T7, T8, V> with(
            One<T1, O> relationship, Function<Rows1<O>, ? extends Select<V, ?>> query) {
        return new Rows9<>(session, state, s1, s2, s3, s4, s5, s6, s7, s8, Relations.one(session, relationship, query));
    }

    /** The row that each has by a relationship, or nothing: its whole rows. */
    public <O> Rows9<T1, T2, T3, T4, T5, T6, T7, T8, Optional<O>> with(OneOrNone<T1, O> relationship) {
        return with(relationship, rows -> rows);
    }

    /**
     * The row that each has by a relationship, or nothing, as a query of their table gives them: some of them, in an order, with what belongs to them in turn.
     */
    public <O, V> Rows9<T1, T2, T3, T4, T5, T6, T7, T8, Optional<V>> with(
            OneOrNone<T1, O> relationship, Function<Rows1<O>, ? extends Select<V, ?>> query) {
        return new Rows9<>(
                session, state, s1, s2, s3, s4, s5, s6, s7, s8, Relations.oneOrNone(session, relationship, query));
    }

    /** The rows that each has by a relationship: its whole rows. */
    public <O> Rows9<T1, T2, T3, T4, T5, T6, T7, T8, List<O>> with(Many<T1, O> relationship) {
        return with(relationship, rows -> rows);
    }

    /**
     * The rows that each has by a relationship, as a query of their table gives them: some of them, in an order, with what belongs to them in turn.
     */
    public <O, V> Rows9<T1, T2, T3, T4, T5, T6, T7, T8, List<V>> with(
            Many<T1, O> relationship, Function<Rows1<O>, ? extends Select<V, ?>> query) {
        return new Rows9<>(
                session, state, s1, s2, s3, s4, s5, s6, s7, s8, Relations.many(session, relationship, query));
    }

    private <R> Selectable<R> mapped(
            Tuple8.Mapper<
                            ? super T1,
                            ? super T2,
                            ? super T3,
                            ? super T4,
                            ? super T5,
                            ? super T6,
                            ? super T7,
                            ? super T8,
                            ? extends R>
                    mapper) {
        return Projection.of(s1, s2, s3, s4, s5, s6, s7, s8, mapper);
    }
}
