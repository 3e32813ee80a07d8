package dev.whimbrel.cli.migration;

import dev.whimbrel.cli.command.Arguments;
import dev.whimbrel.cli.command.Command;
import dev.whimbrel.cli.command.CommandName;
import dev.whimbrel.cli.command.Help;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.command.Options;
import dev.whimbrel.cli.command.Topics;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.ExitCode;
import dev.whimbrel.cli.output.JsonText;
import dev.whimbrel.cli.output.Output;
import dev.whimbrel.migrate.Version;
import dev.whimbrel.migrate.run.MigrationState;
import dev.whimbrel.migrate.run.MigrationStatus;
import dev.whimbrel.migrate.run.Repair;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.core.JsonGenerator;

/** {@code repair}. */
public final class RepairCommand implements Command {

    private static final String ACCEPT_EDITED = "--accept-edited";
    private static final String FORGET_MISSING = "--forget-missing";
    private static final String MARK_APPLIED = "--mark-applied";
    private static final String MARK_PENDING = "--mark-pending";
    private static final String SEEDS = "--seeds";

    @Override
    public CommandName name() {
        return CommandName.of("repair", Topics.MIGRATIONS, "mends the history after a decision");
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(Options.flag(ACCEPT_EDITED, "take the files of edited ones as they are now"));
        spec.addOption(Options.flag(FORGET_MISSING, "take those without a file out of the history"));
        spec.addOption(Options.values(MARK_APPLIED, "VERSION", "one that stopped halfway and was finished by hand"));
        spec.addOption(Options.values(MARK_PENDING, "VERSION", "one whose work was taken back by hand"));
        spec.addOption(Options.flag(SEEDS, "mend the history of seeds instead of migrations"));
        Help.details(
                spec,
                "Only the history is changed, never the tables. Without an option it tells what there is to decide.",
                "Exit codes: 0 when nothing is left to decide, 3 when something is.");
        Help.examples(spec, "repair", "repair --accept-edited", "repair --mark-pending 20260101120000");
    }

    @Override
    public Answer run(Invocation invocation) {
        Arguments arguments = invocation.arguments();
        Kind kind = arguments.has(SEEDS) ? Kind.SEEDS : Kind.MIGRATIONS;
        Repair decisions = new Repair(
                arguments.has(ACCEPT_EDITED),
                arguments.has(FORGET_MISSING),
                versions(arguments, MARK_APPLIED),
                versions(arguments, MARK_PENDING));
        RunReport report = new RunReport(invocation.output());
        return new Mended(Runners.migrator(invocation, kind, report).repair(decisions), kind, invocation);
    }

    private static Set<Version> versions(Arguments arguments, String option) {
        return arguments.values(option).stream().map(VersionArgument::of).collect(Collectors.toUnmodifiableSet());
    }

    private record Mended(Repair.Report report, Kind kind, Invocation invocation) implements Answer {

        @Override
        public ExitCode exitCode() {
            return report.open().isEmpty() ? ExitCode.DONE : ExitCode.ACTION_NEEDED;
        }

        @Override
        public void print(Output output) {
            report.done().forEach(output::report);
            if (report.open().isEmpty()) {
                output.line("Nothing is left to decide.");
                invocation.next(kind.statusCommand(), "shows how all " + kind.many() + " stand");
                return;
            }
            for (MigrationStatus open : report.open()) {
                String state = open.state().name().toLowerCase(Locale.ROOT);
                output.line(output.style().warning(state) + "  " + open.migration());
                output.line("  " + choice(open));
            }
        }

        private static String choice(MigrationStatus open) {
            MigrationState state = open.state();
            return switch (state) {
                case EDITED -> "Put the file back, or --accept-edited when the database is as it says now.";
                case MISSING -> "Bring the file back, or --forget-missing.";
                case FAILED ->
                    "Run it again: it goes on where it stopped. Finished or taken back by hand: --mark-applied or"
                            + " --mark-pending " + open.migration().version();
                case PARTLY ->
                    "Apply the rest of what it stands for with the files from before the squash, or: whimbrel baseline "
                            + open.migration().version();
                case APPLIED, PENDING, LATE -> "";
            };
        }

        @Override
        public void write(JsonGenerator json) {
            JsonText.texts("done", report.done(), json);
            MigrationJson.statuses("open", report.open(), json);
        }
    }
}
