package dev.whimbrel.cli.schema;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.cli.command.Command;
import dev.whimbrel.cli.command.CommandName;
import dev.whimbrel.cli.command.Help;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.command.Options;
import dev.whimbrel.cli.command.Topics;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.UsageException;
import dev.whimbrel.generate.Goal;
import dev.whimbrel.source.SchemaReader;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code push}. */
public final class PushCommand implements Command {

    static final String DRY_RUN = "--dry-run";
    private static final int ATTEMPTS = 3;

    @Override
    public CommandName name() {
        return CommandName.of("push", Topics.SCHEMA, "makes a database what the table classes say", "db:push");
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(
                Options.flag(DRY_RUN, "print the SQL with its transactions, ready for psql, and change nothing"));
        DecisionOptions.describe(spec);
        spec.addOption(Scratch.option());
        Help.details(
                spec,
                "The database of the environment is compared with the table classes and changed, without a migration: for trying"
                        + " things out in development. The changes are tried on a copy without rows first, and done in one"
                        + " transaction where the server can. Protected environments are refused: there, use generate and"
                        + " migrate.",
                "What may be a rename is asked, and each object that would go, also one without data. Functions, triggers,"
                        + " privileges and extensions that the classes don't speak of stay.",
                "Exit codes: 0, also when there is nothing to do; 1 when it failed; 3 when something has to be decided:"
                        + " nothing is changed then.");
        Help.examples(
                spec,
                "push",
                "push --rename column:users.name=full_name",
                "push --dry-run",
                "push --allow-drop view:a");
    }

    @Override
    public Answer run(Invocation invocation) {
        refuseProtected(invocation);
        Instant begin = invocation.surroundings().clock().instant();
        Goal goal = new ProjectTables(invocation).goal(Optional.empty());
        try (SchemaReader reader = Scratch.reader(invocation, false)) {
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                Optional<Answer> answer = new PushAttempt(invocation, reader, goal, begin).run();
                if (answer.isPresent()) {
                    return answer.get();
                }
                invocation.output().note("Somebody else has changed the database meanwhile: it is compared again.");
            }
        }
        throw new WhimbrelException(
                ErrorCode.CHANGED_MEANWHILE,
                "The database was changed by somebody else each time it had been compared, so nothing was done."
                        + "\nRun it again when nobody else changes it.");
    }

    private static void refuseProtected(Invocation invocation) {
        if (invocation.environment().guarded()) {
            throw new UsageException("push is for development, and the environment " + invocation.environmentName()
                    + " is protected.\nWrite a migration, read it and apply it: "
                    + invocation.commandLine("generate") + ", then " + invocation.commandLine("migrate"));
        }
    }
}
