package dev.whimbrel.query;

import dev.whimbrel.table.expression.Condition;
import dev.whimbrel.table.expression.Source;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the source that a MERGE inserts.
 *
 * @param <R> the row record of the table
 */
public final class MergeInsert<R> {

    private final Merge<R> merge;
    private final @Nullable Condition and;
    private final List<Source> scope;

    MergeInsert(Merge<R> merge, @Nullable Condition and, List<Source> scope) {
        this.merge = merge;
        this.and = and;
        this.scope = scope;
    }

    private Merge<R> then(MergeClause.Action action, List<Assignment> assignments) {
        return merge.plus(new MergeClause("NOT MATCHED", and, scope, action, assignments));
    }

    /**
     * Inserts them.
     *
     * @throws dev.whimbrel.WhimbrelException {@code INVALID_QUERY} when a column is left out that every row needs
     */
    public Merge<R> thenInsert(UnaryOperator<Assignments> values) {
        return then(MergeClause.Action.INSERT, merge.inserted(values));
    }

    /** Leaves them out, whatever the clauses after this one say. */
    public Merge<R> thenDoNothing() {
        return then(MergeClause.Action.NOTHING, List.of());
    }
}
