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
        return new Rows2<>(session, state.joined(JoinKind.INNER, source, on), s1, session.found(source));
    }

    /** With the rows of another source that belong to each, or with none where there is none. */
    public <J> Rows2<T1, Optional<J>> leftJoin(RowSource<J> source, Condition on) {
        return new Rows2<>(
                session,
                state.joined(JoinKind.LEFT, source, on),
                s1,
                session.found(source).optional());
    }

    /** Each with each row of another source. */
    public <J> Rows2<T1, J> crossJoin(RowSource<J> source) {
        return new Rows2<>(session, state.joined(JoinKind.CROSS, source, null), s1, session.found(source));
    }

    /** Only some things of each row: columns, expressions, whole rows of other sources. */
    public <E1> Select1<E1> select(Selectable<E1> e1) {
        return new Select1<>(session, state, e1);
    }

    /** Only some things of each row: columns, expressions, whole rows of other sources. */
    public <E1, E2> Select2<E1, E2> select(Selectable<E1> e1, Selectable<E2> e2) {
        return new Select2<>(session, state, e1, e2);
    }

    /** Only some things of each row: columns, expressions, whole rows of other sources. */
    public <E1, E2, E3> Select3<E1, E2, E3> select(Selectable<E1> e1, Selectable<E2> e2, Selectable<E3> e3) {
        return new Select3<>(session, state, e1, e2, e3);
    }

    /** Only some things of each row: columns, expressions, whole rows of other sources. */
    public <E1, E2, E3, E4> Select4<E1, E2, E3, E4> select(
            Selectable<E1> e1, Selectable<E2> e2, Selectable<E3> e3, Selectable<E4> e4) {
        return new Select4<>(session, state, e1, e2, e3, e4);
    }

    /** Only some things of each row: columns, expressions, whole rows of other sources. */
    public <E1, E2, E3, E4, E5> Select5<E1, E2, E3, E4, E5> select(
            Selectable<E1> e1, Selectable<E2> e2, Selectable<E3> e3, Selectable<E4> e4, Selectable<E5> e5) {
        return new Select5<>(session, state, e1, e2, e3, e4, e5);
    }

    /** Only some things of each row: columns, expressions, whole rows of other sources. */
    public <E1, E2, E3, E4, E5, E6> Select6<E1, E2, E3, E4, E5, E6> select(
            Selectable<E1> e1,
            Selectable<E2> e2,
            Selectable<E3> e3,
            Selectable<E4> e4,
            Selectable<E5> e5,
            Selectable<E6> e6) {
        return new Select6<>(session, state, e1, e2, e3, e4, e5, e6);
    }

    /** Only some things of each row: columns, expressions, whole rows of other sources. */
    public <E1, E2, E3, E4, E5, E6, E7> Select7<E1, E2, E3, E4, E5, E6, E7> select(
            Selectable<E1> e1,
            Selectable<E2> e2,
            Selectable<E3> e3,
            Selectable<E4> e4,
            Selectable<E5> e5,
            Selectable<E6> e6,
            Selectable<E7> e7) {
        return new Select7<>(session, state, e1, e2, e3, e4, e5, e6, e7);
    }

    /** Only some things of each row: columns, expressions, whole rows of other sources. */
    public <E1, E2, E3, E4, E5, E6, E7, E8> Select8<E1, E2, E3, E4, E5, E6, E7, E8> select(
            Selectable<E1> e1,
            Selectable<E2> e2,
            Selectable<E3> e3,
            Selectable<E4> e4,
            Selectable<E5> e5,
            Selectable<E6> e6,
            Selectable<E7> e7,
            Selectable<E8> e8) {
        return new Select8<>(session, state, e1, e2, e3, e4, e5, e6, e7, e8);
    }

    /** Only some things of each row: columns, expressions, whole rows of other sources. */
    public <E1, E2, E3, E4, E5, E6, E7, E8, E9> Select9<E1, E2, E3, E4, E5, E6, E7, E8, E9> select(
            Selectable<E1> e1,
            Selectable<E2> e2,
            Selectable<E3> e3,
            Selectable<E4> e4,
            Selectable<E5> e5,
            Selectable<E6> e6,
            Selectable<E7> e7,
            Selectable<E8> e8,
            Selectable<E9> e9) {
        return new Select9<>(session, state, e1, e2, e3, e4, e5, e6, e7, e8, e9);
    }

    /** Only some things of each row: columns, expressions, whole rows of other sources. */
    public <E1, E2, E3, E4, E5, E6, E7, E8, E9, E10> Select10<E1, E2, E3, E4, E5, E6, E7, E8, E9, E10> select(
            Selectable<E1> e1,
            Selectable<E2> e2,
            Selectable<E3> e3,
            Selectable<E4> e4,
            Selectable<E5> e5,
            Selectable<E6> e6,
            Selectable<E7> e7,
            Selectable<E8> e8,
            Selectable<E9> e9,
            Selectable<E10> e10) {
        return new Select10<>(session, state, e1, e2, e3, e4, e5, e6, e7, e8, e9, e10);
    }

    /** Only some things of each row: columns, expressions, whole rows of other sources. */
    public <E1, E2, E3, E4, E5, E6, E7, E8, E9, E10, E11> Select11<E1, E2, E3, E4, E5, E6, E7, E8, E9, E10, E11> select(
            Selectable<E1> e1,
            Selectable<E2> e2,
            Selectable<E3> e3,
            Selectable<E4> e4,
            Selectable<E5> e5,
            Selectable<E6> e6,
            Selectable<E7> e7,
            Selectable<E8> e8,
            Selectable<E9> e9,
            Selectable<E10> e10,
            Selectable<E11> e11) {
        return new Select11<>(session, state, e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11);
    }

    /** Only some things of each row: columns, expressions, whole rows of other sources. */
    public <E1, E2, E3, E4, E5, E6, E7, E8, E9, E10, E11, E12>
            Select12<E1, E2, E3, E4, E5, E6, E7, E8, E9, E10, E11, E12> select(
                    Selectable<E1> e1,
                    Selectable<E2> e2,
                    Selectable<E3> e3,
                    Selectable<E4> e4,
                    Selectable<E5> e5,
                    Selectable<E6> e6,
                    Selectable<E7> e7,
                    Selectable<E8> e8,
                    Selectable<E9> e9,
                    Selectable<E10> e10,
                    Selectable<E11> e11,
                    Selectable<E12> e12) {
        return new Select12<>(session, state, e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11, e12);
    }

    /** Only some things of each row: columns, expressions, whole rows of other sources. */
    public <E1, E2, E3, E4, E5, E6, E7, E8, E9, E10, E11, E12, E13>
            Select13<E1, E2, E3, E4, E5, E6, E7, E8, E9, E10, E11, E12, E13> select(
                    Selectable<E1> e1,
                    Selectable<E2> e2,
                    Selectable<E3> e3,
                    Selectable<E4> e4,
                    Selectable<E5> e5,
                    Selectable<E6> e6,
                    Selectable<E7> e7,
                    Selectable<E8> e8,
                    Selectable<E9> e9,
                    Selectable<E10> e10,
                    Selectable<E11> e11,
                    Selectable<E12> e12,
                    Selectable<E13> e13) {
        return new Select13<>(session, state, e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11, e12, e13);
    }

    /** Only some things of each row: columns, expressions, whole rows of other sources. */
    public <E1, E2, E3, E4, E5, E6, E7, E8, E9, E10, E11, E12, E13, E14>
            Select14<E1, E2, E3, E4, E5, E6, E7, E8, E9, E10, E11, E12, E13, E14> select(
                    Selectable<E1> e1,
                    Selectable<E2> e2,
                    Selectable<E3> e3,
                    Selectable<E4> e4,
                    Selectable<E5> e5,
                    Selectable<E6> e6,
                    Selectable<E7> e7,
                    Selectable<E8> e8,
                    Selectable<E9> e9,
                    Selectable<E10> e10,
                    Selectable<E11> e11,
                    Selectable<E12> e12,
                    Selectable<E13> e13,
                    Selectable<E14> e14) {
        return new Select14<>(session, state, e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11, e12, e13, e14);
    }

    /** Only some things of each row: columns, expressions, whole rows of other sources. */
    public <E1, E2, E3, E4, E5, E6, E7, E8, E9, E10, E11, E12, E13, E14, E15>
            Select15<E1, E2, E3, E4, E5, E6, E7, E8, E9, E10, E11, E12, E13, E14, E15> select(
                    Selectable<E1> e1,
                    Selectable<E2> e2,
                    Selectable<E3> e3,
                    Selectable<E4> e4,
                    Selectable<E5> e5,
                    Selectable<E6> e6,
                    Selectable<E7> e7,
                    Selectable<E8> e8,
                    Selectable<E9> e9,
                    Selectable<E10> e10,
                    Selectable<E11> e11,
                    Selectable<E12> e12,
                    Selectable<E13> e13,
                    Selectable<E14> e14,
                    Selectable<E15> e15) {
        return new Select15<>(session, state, e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11, e12, e13, e14, e15);
    }

    /** Only some things of each row: columns, expressions, whole rows of other sources. */
    public <E1, E2, E3, E4, E5, E6, E7, E8, E9, E10, E11, E12, E13, E14, E15, E16>
            Select16<E1, E2, E3, E4, E5, E6, E7, E8, E9, E10, E11, E12, E13, E14, E15, E16> select(
                    Selectable<E1> e1,
                    Selectable<E2> e2,
                    Selectable<E3> e3,
                    Selectable<E4> e4,
                    Selectable<E5> e5,
                    Selectable<E6> e6,
                    Selectable<E7> e7,
                    Selectable<E8> e8,
                    Selectable<E9> e9,
                    Selectable<E10> e10,
                    Selectable<E11> e11,
                    Selectable<E12> e12,
                    Selectable<E13> e13,
                    Selectable<E14> e14,
                    Selectable<E15> e15,
                    Selectable<E16> e16) {
        return new Select16<>(session, state, e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11, e12, e13, e14, e15, e16);
    }

    /** All rows of another source, with those that belong to each, or with none where there is none. */
    public <J> Rows2<Optional<T1>, J> rightJoin(RowSource<J> source, Condition on) {
        return new Rows2<>(session, state.joined(JoinKind.RIGHT, source, on), optional(), session.found(source));
    }

    /** All rows of both, with none where none belongs to one. */
    public <J> Rows2<Optional<T1>, Optional<J>> fullJoin(RowSource<J> source, Condition on) {
        return new Rows2<>(
                session,
                state.joined(JoinKind.FULL, source, on),
                optional(),
                session.found(source).optional());
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
