package dev.whimbrel.cli.schema;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.cli.command.Command;
import dev.whimbrel.cli.command.CommandName;
import dev.whimbrel.cli.command.Help;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.command.Options;
import dev.whimbrel.cli.command.Topics;
import dev.whimbrel.cli.migration.Runners;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.UsageException;
import dev.whimbrel.generate.Squash;
import dev.whimbrel.migrate.AvailableMigration;
import dev.whimbrel.migrate.Version;
import dev.whimbrel.migrate.files.MigrationName;
import dev.whimbrel.source.SchemaReader;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code migrations:squash}. */
public final class SquashCommand implements Command {

    private static final String TO = "--to";
    private static final String WITHOUT_ROWS = "--without-rows";
    private static final String MAX_ROWS = "--max-rows";
    private static final int USUAL_ROWS = 1_000;

    @Override
    public CommandName name() {
        return CommandName.of(
                "migrations:squash", Topics.MIGRATIONS, "makes one file of all migrations up to a version");
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(Options.optionalParameter("NAME", "the name of the checkpoint; by default checkpoint"));
        spec.addOption(Options.value(TO, "VERSION", "the last migration to squash"));
        spec.addOption(Options.number(MAX_ROWS, "N", "how many rows may be written into it; by default " + USUAL_ROWS));
        spec.addOption(Options.flag(WITHOUT_ROWS, "leave out the rows that the migrations put into tables"));
        spec.addOption(Scratch.option());
        Help.details(
                spec,
                "New databases start from the checkpoint. One that has all the migrations it stands for, which its head lists,"
                        + " goes on as before; one that has only some of them is refused until it has the rest. Their files are"
                        + " moved to a folder beside the migrations.",
                "It makes the same schema, with the rows that the migrations leave in an empty database. What they do to the"
                        + " server or to rows that are there only in production is not in it. Before anything is written it is"
                        + " tried in a scratch database: up has to make the same, also with the later migrations, down has to"
                        + " leave nothing.");
        Help.examples(
                spec,
                "migrations:squash --to 20260101120000",
                "migrations:squash release-1 --to 20260101120000 --without-rows");
    }

    @Override
    public Answer run(Invocation invocation) {
        Version to = invocation
                .arguments()
                .value(TO)
                .map(Version::new)
                .orElseThrow(() -> new UsageException(TO + " is missing: say which migration is the last to squash."));
        MigrationName name = MigrationName.of(invocation.arguments().parameter().orElse("checkpoint"));
        Squash.Rows rows = new Squash.Rows(
                !invocation.arguments().has(WITHOUT_ROWS),
                invocation.arguments().count(MAX_ROWS).orElse(USUAL_ROWS));
        List<AvailableMigration> all =
                Runners.migrations(invocation, invocation.migrations()).list();
        List<AvailableMigration> squashed =
                all.stream().filter(each -> each.version().compareTo(to) <= 0).toList();
        refuse(to, squashed);
        invocation.output().progress().show("applying the migrations in a scratch database", 0, 0);
        try (SchemaReader reader = Scratch.reader(invocation, false)) {
            Squash squash =
                    new Squash(Runners.dialect(), reader, squashed, all.subList(squashed.size(), all.size()), rows);
            squash.notes().forEach(invocation.output()::note);
            CheckpointFile file = new CheckpointFile(invocation, to, name);
            file.write(squash, squashed);
            return new Checkpointed(invocation, file, squashed, squash.rows(), rows.kept());
        }
    }

    private static void refuse(Version to, List<AvailableMigration> squashed) {
        if (squashed.isEmpty() || !squashed.getLast().version().equals(to)) {
            throw new WhimbrelException(
                    ErrorCode.UNKNOWN_VERSION,
                    "There is no migration with version " + to + ". See them all with: whimbrel status");
        }
        if (squashed.size() == 1) {
            throw new UsageException("Up to " + to + " there is only one migration, so there is nothing to squash.");
        }
    }
}
