package dev.whimbrel.cli.migration;

import dev.whimbrel.cli.command.Command;
import dev.whimbrel.cli.command.CommandName;
import dev.whimbrel.cli.command.Help;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.command.Options;
import dev.whimbrel.cli.command.Topics;
import dev.whimbrel.cli.output.Answer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code status}. */
public final class StatusCommand implements Command {

    static final String EXIT_CODE = "--exit-code";

    static OptionSpec exitCode() {
        return Options.flag(EXIT_CODE, "exit with 3 when something is pending or has to be decided");
    }

    @Override
    public CommandName name() {
        return CommandName.of("status", Topics.MIGRATIONS, "shows how all migrations stand", "db:migrate:status");
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(exitCode());
        Help.details(
                spec,
                "States: applied; pending (not applied yet); late (not applied, though a newer one is); edited (its file was"
                        + " changed after it was applied); missing (its file is gone); failed (it stopped halfway); partly (a checkpoint, of whose migrations only some are applied).",
                "Exit codes: 0, whatever the states are; with --exit-code 3 unless all migrations are applied.");
        Help.examples(spec, "status", "status --json", "status --exit-code --quiet");
    }

    @Override
    public Answer run(Invocation invocation) {
        return StatusAnswer.of(invocation, Kind.MIGRATIONS);
    }
}
