package dev.whimbrel.cli.migration;

import dev.whimbrel.cli.command.Arguments;
import dev.whimbrel.cli.command.Guard;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.command.Options;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.UsageException;
import dev.whimbrel.migrate.Direction;
import dev.whimbrel.migrate.run.UndoTarget;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** Takes back what was applied: what migrations and seeds have in common. */
final class TakingBack {

    private static final String STEPS = "--steps";
    private static final String TO = "--to";
    private static final String ALL = "--all";

    private TakingBack() {}

    static void describe(CommandSpec spec) {
        spec.addOption(Options.number(STEPS, "N", "how many to take back, from the last one; by default 1"));
        spec.addOption(Options.value(TO, "VERSION", "take back all after this one, which stays applied"));
        spec.addOption(Options.flag(ALL, "take back all"));
        describeAll(spec);
    }

    /** The options that are left when all are taken back. */
    static void describeAll(CommandSpec spec) {
        spec.addOption(Applying.dryRun());
        spec.addOption(Guard.option());
    }

    static Answer run(Invocation invocation, Kind kind) {
        return run(invocation, kind, target(invocation.arguments()));
    }

    static Answer run(Invocation invocation, Kind kind, UndoTarget target) {
        if (invocation.arguments().has(Applying.DRY_RUN)) {
            return new DryRun(
                    kind,
                    Runners.migrator(invocation, kind, event -> {}).planUndo(target),
                    invocation.database().name());
        }
        Guard.require(invocation, "undo " + kind.many() + " of");
        return new Run(invocation, kind, Direction.DOWN).of(migrator -> migrator.undo(target));
    }

    private static UndoTarget target(Arguments arguments) {
        List<String> given = Stream.of(STEPS, TO, ALL).filter(arguments::has).toList();
        if (given.size() > 1) {
            throw new UsageException(String.join(" and ", given) + " contradict each other: give one of them.");
        }
        if (arguments.has(ALL)) {
            return new UndoTarget.All();
        }
        return arguments
                .value(TO)
                .map(text -> (UndoTarget) new UndoTarget.To(VersionArgument.of(text)))
                .orElseGet(() -> new UndoTarget.Steps(arguments.count(STEPS).orElse(1)));
    }
}
