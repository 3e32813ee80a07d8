package dev.whimbrel.migrate.files;

import dev.whimbrel.SourceLocation;
import dev.whimbrel.dialect.postgres.PostgresDialect;
import dev.whimbrel.migrate.Direction;
import dev.whimbrel.migrate.MigrationScript;
import dev.whimbrel.migrate.ScriptContext;
import dev.whimbrel.migrate.StepSink;
import dev.whimbrel.migrate.builder.Row;
import dev.whimbrel.plan.Step;
import java.util.ArrayList;
import java.util.List;

/** Collects the steps of a script. */
final class Steps implements StepSink {

    private final List<Step> steps = new ArrayList<>();

    static List<Step> of(MigrationScript script, Direction direction) {
        Steps sink = new Steps();
        script.run(direction, ScriptContext.of(new PostgresDialect(), "public"), sink);
        return sink.steps;
    }

    @Override
    public void accept(Step step) {
        steps.add(step);
    }

    @Override
    public List<Row> query(String sql, SourceLocation location) {
        throw new AssertionError(sql);
    }
}
