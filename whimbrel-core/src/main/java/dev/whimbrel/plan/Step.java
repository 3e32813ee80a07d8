package dev.whimbrel.plan;

import dev.whimbrel.SourceLocation;
import dev.whimbrel.dialect.StatementTraits;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.change.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that a runner does and journals as a whole. */
public sealed interface Step {

    /** Where it was written, so that an error can point there. */
    SourceLocation location();

    /**
     * The text that identifies this step: a half-applied migration is taken up again only when the texts of the steps that
     * were already done are still the same.
     */
    String text();

    /**
     * One SQL statement.
     *
     * @param sql the statement without a terminator
     * @param traits what the runner has to know about it
     * @param location where it was written
     * @param change the change it came from; null for hand-written SQL
     * @param copyData the rows of a {@code COPY ... FROM stdin}; null for any other statement
     */
    record Statement(
            String sql,
            StatementTraits traits,
            SourceLocation location,
            @Nullable Change change,
            @Nullable String copyData)
            implements Step {

        @Override
        public String text() {
            return copyData == null ? sql : sql + ";\n" + copyData;
        }
    }

    /**
     * An UPDATE of many rows in batches along the primary key, each batch in a transaction of its own together with its
     * cursor.
     *
     * @param table the table
     * @param assignments what to set, in order
     * @param where which rows; null for all
     * @param batchSize rows in one batch, at least 1
     * @param location where it was written
     */
    record Backfill(
            ObjectName table,
            List<Assignment> assignments,
            @Nullable String where,
            int batchSize,
            SourceLocation location)
            implements Step {

        public Backfill {
            assignments = List.copyOf(assignments);
            if (assignments.isEmpty()) {
                throw new IllegalArgumentException("A backfill sets at least one column");
            }
            if (batchSize < 1) {
                throw new IllegalArgumentException("A batch has at least one row: " + batchSize);
            }
        }

        @Override
        public String text() {
            return "backfill " + table + " set " + assignments + " where " + where;
        }
    }

    /**
     * A column and the expression it is set to.
     *
     * @param column the column's name
     * @param expression an SQL expression
     */
    record Assignment(String column, String expression) {}
}
