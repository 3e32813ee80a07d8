package dev.whimbrel.cli.migration;

import dev.whimbrel.migrate.Direction;
import dev.whimbrel.migrate.run.PlannedMigration;
import dev.whimbrel.plan.Step;
import dev.whimbrel.plan.StepGroup;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes plans as a script for psql: statements with their terminators, transactions, and comments that say whose they are. */
final class DryRunText {

    private final StringBuilder text = new StringBuilder();

    private DryRunText() {}

    static String of(Kind kind, List<PlannedMigration> plans, String database) {
        DryRunText script = new DryRunText();
        script.comment("Dry run for database " + database + ": "
                + (plans.isEmpty() ? "nothing to do." : kind.count(plans.size()) + ", nothing was touched."));
        plans.forEach(script::migration);
        if (kind == Kind.MIGRATIONS && !plans.isEmpty() && plans.getLast().direction() == Direction.UP) {
            script.text.append('\n');
            script.comment("To record it when it was run by hand: whimbrel baseline "
                    + plans.getLast().migration().version());
        }
        return script.text.toString().stripTrailing();
    }

    private void migration(PlannedMigration plan) {
        text.append('\n');
        comment(plan.migration() + ", " + plan.direction().name().toLowerCase(Locale.ROOT) + ", from " + plan.file());
        if (plan.dependsOnData()) {
            comment("It reads rows and decides by them, so that the steps it really takes may be others.");
        }
        for (StepGroup group : plan.plan().groups(plan.options().transaction())) {
            group(group, plan);
        }
        comment(
                plan.direction() == Direction.UP
                        ? "Whimbrel adds the entry in its history to the last transaction."
                        : "Whimbrel removes the entry in its history in the last transaction.");
    }

    private void group(StepGroup group, PlannedMigration plan) {
        switch (group.kind()) {
            case TRANSACTION -> {
                line("BEGIN;");
                limit("lock_timeout", plan.options().lockTimeout());
                limit("statement_timeout", plan.options().statementTimeout());
                group.steps().forEach(this::step);
                line("COMMIT;");
            }
            case OUTSIDE -> {
                comment("Outside of any transaction:");
                group.steps().forEach(this::step);
            }
            case BATCHES -> group.steps().forEach(this::step);
        }
    }

    private void limit(String setting, @Nullable Duration limit) {
        if (limit != null) {
            line("SET LOCAL " + setting + " = '" + limit.toMillis() + "ms';");
        }
    }

    private void step(Step step) {
        switch (step) {
            case Step.Statement statement -> statement(statement);
            case Step.Backfill backfill -> backfill(backfill);
        }
    }

    private void statement(Step.Statement statement) {
        line(terminated(statement.sql()));
        String data = statement.copyData();
        if (data != null) {
            text.append(data);
            if (!data.isEmpty() && !data.endsWith("\n")) {
                text.append('\n');
            }
            line("\\.");
        }
    }

    /** A terminator behind a comment would be part of it. */
    private static String terminated(String sql) {
        String statement = sql.strip();
        int lastLine = statement.lastIndexOf('\n') + 1;
        return statement + (statement.indexOf("--", lastLine) >= 0 ? "\n;" : ";");
    }

    private void backfill(Step.Backfill backfill) {
        comment("In batches of " + backfill.batchSize()
                + " rows along the primary key, each in a transaction of its own." + " The same in one statement:");
        line(BackfillText.of(backfill) + ";");
    }

    private void comment(String content) {
        line("-- " + content.replace("\n", "\n-- "));
    }

    private void line(String content) {
        text.append(content).append('\n');
    }
}
