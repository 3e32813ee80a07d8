package dev.whimbrel.cli.migration;

import dev.whimbrel.cli.command.Command;
import dev.whimbrel.cli.command.CommandName;
import dev.whimbrel.cli.command.Help;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.command.Options;
import dev.whimbrel.cli.command.Topics;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.Output;
import dev.whimbrel.migrate.MigrationId;
import dev.whimbrel.migrate.Version;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.core.JsonGenerator;

/** {@code baseline}. */
public final class BaselineCommand implements Command {

    @Override
    public CommandName name() {
        return CommandName.of("baseline", Topics.MIGRATIONS, "takes over a database that has its tables already");
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(Options.parameter("VERSION", "the last migration that the database contains already"));
        Help.details(spec, "Every migration up to VERSION counts as applied from then on, without being run.");
        Help.examples(spec, "baseline 20260101120000");
    }

    @Override
    public Answer run(Invocation invocation) {
        Version version = VersionArgument.of(invocation.arguments().parameter().orElseThrow());
        RunReport report = new RunReport(invocation.output());
        return new Added(Runners.migrator(invocation, Kind.MIGRATIONS, report).baseline(version), invocation);
    }

    private record Added(List<MigrationId> migrations, Invocation invocation) implements Answer {

        @Override
        public void print(Output output) {
            migrations.forEach(migration -> output.report("  " + migration));
            output.report(
                    migrations.isEmpty()
                            ? "Nothing to do: the history has them all already."
                            : Kind.MIGRATIONS.count(migrations.size()) + (migrations.size() == 1 ? " counts" : " count")
                                    + " as applied from now on.");
            invocation.next("status", "shows how all migrations stand");
        }

        @Override
        public void write(JsonGenerator json) {
            MigrationJson.ids("added", migrations, json);
        }
    }
}
