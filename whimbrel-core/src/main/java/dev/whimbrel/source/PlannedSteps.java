package dev.whimbrel.source;

import dev.whimbrel.SourceLocation;
import dev.whimbrel.dialect.ScriptStatement;
import dev.whimbrel.dialect.StatementTraits.Transactionality;
import dev.whimbrel.migrate.Direction;
import dev.whimbrel.migrate.MigrationScript;
import dev.whimbrel.migrate.ScriptContext;
import dev.whimbrel.migrate.StepSink;
import dev.whimbrel.migrate.builder.Row;
import dev.whimbrel.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps of a migration, as long as they are statements that one transaction can hold. */
final class PlannedSteps implements StepSink {

    private final List<ScriptStatement> statements = new ArrayList<>();
    private boolean fits = true;

    private PlannedSteps() {}

    /** The statements of one direction; empty when they need more than a transaction. */
    static Optional<List<ScriptStatement>> of(MigrationScript script, Direction direction, ScriptContext context) {
        PlannedSteps steps = new PlannedSteps();
        if (!script.has(direction) || !script.options(direction).transaction()) {
            return Optional.empty();
        }
        script.run(direction, context, steps);
        return steps.fits ? Optional.of(steps.statements) : Optional.empty();
    }

    @Override
    public void accept(Step step) {
        if (step instanceof Step.Statement one && one.traits().transactionality() == Transactionality.ANY) {
            statements.add(new ScriptStatement(one.sql(), one.location(), one.traits(), one.copyData()));
        } else {
            fits = false;
        }
    }

    @Override
    public List<Row> query(String sql, SourceLocation location) {
        fits = false;
        return List.of();
    }
}
