package dev.whimbrel.query;

import dev.whimbrel.table.expression.Condition;
import dev.whimbrel.table.expression.Source;
import java.util.List;

/**
 * A query whose list is said, so that joins add nothing to it.
 *
 * @param <T> what it gives for each row
 * @param <S> the kind of query itself
 */
public abstract class JoinSteps<T, S extends JoinSteps<T, S>> extends Select<T, S> {

    JoinSteps(Session session, SelectState state) {
        super(session, state);
    }

    /** Where its rows come from. Several sources give each row of one with each of the others. */
    public final S from(Source first, Source... more) {
        SelectState next = state.but(it -> it.sources = List.of(first));
        for (Source source : more) {
            next = next.joined(JoinKind.CROSS, source, null);
        }
        return with(next);
    }

    /** Each row with those of another source that belong to it. */
    public final S join(Source source, Condition on) {
        return with(state.joined(JoinKind.INNER, source, on));
    }

    /** The same; rows without any stay, with NULL for the columns of the other source. */
    public final S leftJoin(Source source, Condition on) {
        return with(state.joined(JoinKind.LEFT, source, on));
    }

    /** Each row of the other source, with those that belong to it, or else with NULL for the columns so far. */
    public final S rightJoin(Source source, Condition on) {
        return with(state.joined(JoinKind.RIGHT, source, on));
    }

    /** All rows of both, with NULL where nothing belongs to them. */
    public final S fullJoin(Source source, Condition on) {
        return with(state.joined(JoinKind.FULL, source, on));
    }

    /** Each row with each of the other source. */
    public final S crossJoin(Source source) {
        return with(state.joined(JoinKind.CROSS, source, null));
    }
}
