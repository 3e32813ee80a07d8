package dev.whimbrel.query;

import dev.whimbrel.table.expression.Selectable;
import java.util.List;

/** A query that selects 2 things. */
public final class Select2<T1, T2> extends JoinSteps<Tuple2<T1, T2>, Select2<T1, T2>> {

    private final Selectable<T1> s1;
    private final Selectable<T2> s2;

    Select2(Session session, SelectState state, Selectable<T1> s1, Selectable<T2> s2) {
        super(session, state);
        this.s1 = s1;
        this.s2 = s2;
    }

    @Override
    Select2<T1, T2> with(SelectState next) {
        return new Select2<>(session, next, s1, s2);
    }

    @Override
    Selectable<Tuple2<T1, T2>> row() {
        return mapped(Tuple2::new);
    }

    @Override
    List<Selectable<?>> list() {
        return List.of(s1, s2);
    }

    /** Makes something of each row: {@code map(Line::new)}. */
    public <R> Select1<R> map(Tuple2.Mapper<? super T1, ? super T2, ? extends R> mapper) {
        return new Select1<>(session, state, mapped(mapper), list());
    }

    private <R> Selectable<R> mapped(Tuple2.Mapper<? super T1, ? super T2, ? extends R> mapper) {
        return Projection.of(s1, s2, mapper);
    }
}
