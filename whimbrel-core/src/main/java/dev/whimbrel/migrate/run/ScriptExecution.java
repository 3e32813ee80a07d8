package dev.whimbrel.migrate.run;

import dev.whimbrel.migrate.MigrationScript;

/** Runs one direction of a migration from its plan, or live when its steps depend on data. */
final class ScriptExecution {

    private ScriptExecution() {}

    static Outcome run(
            RunSession session, MigrationScript script, PlannedMigration planned, Bookkeeping books, Progress start) {
        int total = planned.dependsOnData() ? -1 : planned.plan().steps().size();
        MigrationRun run = new MigrationRun(
                session, planned.migration(), planned.direction(), planned.options(), books, start, total);
        try {
            if (planned.dependsOnData()) {
                script.run(planned.direction(), session.context(), run);
            } else {
                planned.plan().steps().forEach(run::accept);
            }
            return run.finish(planned.direction());
        } catch (RuntimeException e) {
            run.abandon(String.valueOf(e.getMessage()));
            throw e;
        }
    }
}
