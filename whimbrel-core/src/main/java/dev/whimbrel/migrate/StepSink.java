package dev.whimbrel.migrate;

import dev.whimbrel.SourceLocation;
import dev.whimbrel.migrate.builder.Row;
import dev.whimbrel.plan.Step;
import java.util.List;

/**
 * Takes the steps of a migration one by one. The runner's sink does them at once; the planner's only collects them, so that
 * nothing is touched.
 */
public interface StepSink {

    /** Takes the next step. */
    void accept(Step step);

    /**
     * Rows that a data migration reads, as the steps before left them. A planning sink has no rows to give: it notes that the
     * plan depends on data, and gives an empty list.
     *
     * @param sql a query
     * @param location where it was written
     */
    List<Row> query(String sql, SourceLocation location);
}
