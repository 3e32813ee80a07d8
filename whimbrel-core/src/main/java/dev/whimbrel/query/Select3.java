package dev.whimbrel.query;

import dev.whimbrel.table.expression.Selectable;
import java.util.List;

/** A query that selects 3 things. */
public final class Select3<T1, T2, T3> extends JoinSteps<Tuple3<T1, T2, T3>, Select3<T1, T2, T3>> {

    private final Selectable<T1> s1;
    private final Selectable<T2> s2;
    private final Selectable<T3> s3;

    Select3(Session session, SelectState state, Selectable<T1> s1, Selectable<T2> s2, Selectable<T3> s3) {
        super(session, state);
        this.s1 = s1;
        this.s2 = s2;
        this.s3 = s3;
    }

    @Override
    Select3<T1, T2, T3> with(SelectState next) {
        return new Select3<>(session, next, s1, s2, s3);
    }

    @Override
    Selectable<Tuple3<T1, T2, T3>> row() {
        return mapped(Tuple3::new);
    }

    @Override
    List<Selectable<?>> list() {
        return List.of(s1, s2, s3);
    }

    /** Makes something of each row: {@code map(Line::new)}. */
    public <R> Select1<R> map(Tuple3.Mapper<? super T1, ? super T2, ? super T3, ? extends R> mapper) {
        return new Select1<>(session, state, mapped(mapper), list());
    }

    private <R> Selectable<R> mapped(Tuple3.Mapper<? super T1, ? super T2, ? super T3, ? extends R> mapper) {
        return Projection.of(s1, s2, s3, mapper);
    }
}
