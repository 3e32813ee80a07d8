package dev.whimbrel.query;

import dev.whimbrel.query.internal.StatementWriter;
import dev.whimbrel.table.expression.Condition;
import dev.whimbrel.table.expression.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One {@code WHEN ... THEN} of a MERGE.
 *
 * @param when {@code MATCHED}, {@code NOT MATCHED} or {@code NOT MATCHED BY SOURCE}
 * @param and which of these rows; null for all
 * @param scope whose columns it can name
 * @param action what is done
 * @param assignments what columns become
 */
record MergeClause(
        String when, @Nullable Condition and, List<Source> scope, Action action, List<Assignment> assignments) {

    enum Action {
        UPDATE,
        INSERT,
        DELETE,
        NOTHING
    }

    void pass(WriteCheck check) {
        switch (action) {
            case INSERT -> check.insertedByMerge(assignments);
            case UPDATE -> check.updated(assignments);
            case DELETE, NOTHING -> {}
        }
    }

    void write(StatementWriter out) {
        out.sql(" WHEN ").sql(when);
        out.inside(scope, inner -> {
            if (and != null) {
                inner.sql(" AND ");
                and.writeTo(inner);
            }
            inner.sql(" THEN ");
            writeAction(inner);
        });
    }

    private void writeAction(StatementWriter out) {
        switch (action) {
            case UPDATE -> out.sql("UPDATE SET ").commas(assignments, each -> each.write(out));
            case DELETE -> out.sql("DELETE");
            case NOTHING -> out.sql("DO NOTHING");
            case INSERT -> {
                if (assignments.isEmpty()) {
                    out.sql("INSERT DEFAULT VALUES");
                } else {
                    out.sql("INSERT (").commas(assignments, each -> out.bareColumn(each.column()));
                    out.sql(") VALUES (")
                            .commas(assignments, each -> each.writeValue(out))
                            .sql(")");
                }
            }
        }
    }
}
