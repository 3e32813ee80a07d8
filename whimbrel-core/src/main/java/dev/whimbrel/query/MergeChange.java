package dev.whimbrel.query;

import dev.whimbrel.table.expression.Condition;
import dev.whimbrel.table.expression.Source;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the table that a MERGE changes.
 *
 * @param <R> the row record of the table
 */
public final class MergeChange<R> {

    private final Merge<R> merge;
    private final String when;
    private final @Nullable Condition and;
    private final List<Source> scope;

    MergeChange(Merge<R> merge, String when, @Nullable Condition and, List<Source> scope) {
        this.merge = merge;
        this.when = when;
        this.and = and;
        this.scope = scope;
    }

    private Merge<R> then(MergeClause.Action action, List<Assignment> assignments) {
        return merge.plus(new MergeClause(when, and, scope, action, assignments));
    }

    /** Changes them. */
    public Merge<R> thenUpdate(UnaryOperator<Assignments> assignments) {
        return then(MergeClause.Action.UPDATE, merge.updated(assignments));
    }

    /** Removes them, or marks them as deleted where the table's class says so. */
    public Merge<R> thenDelete() {
        return merge.table
                .softDeleteColumn()
                .map(mark -> then(MergeClause.Action.UPDATE, Assignment.marking(merge.table, mark)))
                .orElseGet(() -> then(MergeClause.Action.DELETE, List.of()));
    }

    /** Leaves them as they are, whatever the clauses after this one say. */
    public Merge<R> thenDoNothing() {
        return then(MergeClause.Action.NOTHING, List.of());
    }
}
