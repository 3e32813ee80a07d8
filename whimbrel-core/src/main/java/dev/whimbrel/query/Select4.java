package dev.whimbrel.query;

import dev.whimbrel.table.expression.Selectable;
import java.util.List;

/** A query that selects 4 things. */
public final class Select4<T1, T2, T3, T4> extends JoinSteps<Tuple4<T1, T2, T3, T4>, Select4<T1, T2, T3, T4>> {

    private final Selectable<T1> s1;
    private final Selectable<T2> s2;
    private final Selectable<T3> s3;
    private final Selectable<T4> s4;

    Select4(
            Session session,
            SelectState state,
            Selectable<T1> s1,
            Selectable<T2> s2,
            Selectable<T3> s3,
            Selectable<T4> s4) {
        super(session, state);
        this.s1 = s1;
        this.s2 = s2;
        this.s3 = s3;
        this.s4 = s4;
    }

    @Override
    Select4<T1, T2, T3, T4> with(SelectState next) {
        return new Select4<>(session, next, s1, s2, s3, s4);
    }

    @Override
    Selectable<Tuple4<T1, T2, T3, T4>> row() {
        return mapped(Tuple4::new);
    }

    @Override
    List<Selectable<?>> list() {
        return List.of(s1, s2, s3, s4);
    }

    /** Makes something of each row: {@code map(Line::new)}. */
    public <R> Select1<R> map(Tuple4.Mapper<? super T1, ? super T2, ? super T3, ? super T4, ? extends R> mapper) {
        return new Select1<>(session, state, mapped(mapper), list());
    }

    private <R> Selectable<R> mapped(
            Tuple4.Mapper<? super T1, ? super T2, ? super T3, ? super T4, ? extends R> mapper) {
        return Projection.of(s1, s2, s3, s4, mapper);
    }
}
