package dev.whimbrel.cli.migration;

import dev.whimbrel.cli.command.Arguments;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.command.Options;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.migrate.Direction;
import dev.whimbrel.migrate.Version;
import dev.whimbrel.migrate.run.Permissions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Applies what is pending: what migrations and seeds have in common. */
final class Applying {

    static final String DRY_RUN = "--dry-run";
    private static final String TO = "--to";
    private static final String ALLOW_LATE = "--allow-late";
    private static final String ALLOW_EDITED = "--allow-edited";
    private static final String ALLOW_MISSING = "--allow-missing";

    /** All of its options. */
    static final List<String> OPTIONS = List.of(TO, DRY_RUN, ALLOW_LATE, ALLOW_EDITED, ALLOW_MISSING);

    private Applying() {}

    static void describe(CommandSpec spec) {
        spec.addOption(Options.value(TO, "VERSION", "the last version to apply"));
        spec.addOption(dryRun());
        spec.addOption(Options.flag(ALLOW_LATE, "apply those that are older than applied ones, too"));
        spec.addOption(Options.flag(ALLOW_EDITED, "go on although files of applied ones were changed"));
        spec.addOption(Options.flag(ALLOW_MISSING, "go on although files of applied ones are gone"));
    }

    static OptionSpec dryRun() {
        return Options.flag(DRY_RUN, "print the SQL with its transactions, ready for psql, and touch nothing");
    }

    static Answer run(Invocation invocation, Kind kind) {
        Arguments arguments = invocation.arguments();
        @Nullable Version to = arguments.value(TO).map(VersionArgument::of).orElse(null);
        Permissions permissions =
                new Permissions(arguments.has(ALLOW_LATE), arguments.has(ALLOW_EDITED), arguments.has(ALLOW_MISSING));
        if (arguments.has(DRY_RUN)) {
            return new DryRun(
                    kind,
                    Runners.migrator(invocation, kind, event -> {}).plan(to, permissions),
                    invocation.database().name());
        }
        return new Run(invocation, kind, Direction.UP).of(migrator -> migrator.migrate(to, permissions));
    }
}
