package dev.whimbrel.migrate.run;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.SourceLocation;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.StatementTraits.ConcurrentIndex;
import dev.whimbrel.migrate.AvailableMigration;
import dev.whimbrel.migrate.Direction;
import dev.whimbrel.migrate.MigrationId;
import dev.whimbrel.migrate.MigrationScript;
import dev.whimbrel.migrate.ScriptContext;
import dev.whimbrel.migrate.StepSink;
import dev.whimbrel.migrate.builder.Row;
import dev.whimbrel.migrate.files.DownScript;
import dev.whimbrel.plan.Plan;
import dev.whimbrel.plan.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A migration that was read and planned before anything is touched, so that what is wrong with its file stops the run before
 * it starts.
 *
 * @param available where it was found
 * @param script how it is run
 * @param up its steps
 * @param down its way back as it goes into the history
 */
record Preparation(AvailableMigration available, MigrationScript script, PlannedMigration up, RecordedDown down) {

    static Preparation of(AvailableMigration available, ScriptContext context) {
        MigrationScript script = available.loader().load();
        PlannedMigration up = plan(available.id(), available.file(), script, Direction.UP, context);
        return new Preparation(available, script, up, down(available, script, context));
    }

    private static RecordedDown down(AvailableMigration available, MigrationScript script, ScriptContext context) {
        if (!script.has(Direction.DOWN)) {
            return new RecordedDown(RecordedDown.Kind.NONE, null);
        }
        PlannedMigration down = plan(available.id(), available.file(), script, Direction.DOWN, context);
        if (down.dependsOnData()) {
            return new RecordedDown(RecordedDown.Kind.CLASS, null);
        }
        return DownScript.write(down.plan().steps(), down.options(), context.splitter())
                .map(text -> new RecordedDown(RecordedDown.Kind.SCRIPT, text))
                .orElse(new RecordedDown(RecordedDown.Kind.CLASS, null));
    }

    /** The steps of one direction, without touching anything. */
    static PlannedMigration plan(
            MigrationId migration, String file, MigrationScript script, Direction direction, ScriptContext context) {
        Collector collector = new Collector();
        script.run(direction, context, collector);
        return new PlannedMigration(
                migration,
                direction,
                file,
                script.options(direction),
                new Plan(collector.steps),
                collector.dependsOnData);
    }

    /** Takes steps without doing them. */
    private static final class Collector implements StepSink {

        private final List<Step> steps = new ArrayList<>();
        private boolean dependsOnData;

        @Override
        public void accept(Step step) {
            if (step instanceof Step.Statement statement) {
                refuseNameless(statement, statement.traits().concurrentIndex());
            }
            steps.add(step);
        }

        /** After a crash the index is looked for by its name. */
        private static void refuseNameless(Step.Statement statement, @Nullable ConcurrentIndex index) {
            if (index != null && index.action() == ConcurrentIndex.Action.CREATE && index.name() == null) {
                throw new WhimbrelException(
                        ErrorCode.MALFORMED_FILE,
                        statement.location()
                                + ": CREATE INDEX CONCURRENTLY needs a name here: after a crash the index is looked for by"
                                + " its name. Write CREATE INDEX CONCURRENTLY name ON " + index.table() + " ...",
                        statement.location(),
                        null);
            }
        }

        @Override
        public List<Row> query(String sql, SourceLocation location) {
            dependsOnData = true;
            return List.of();
        }
    }
}
