package dev.whimbrel.cli.migration;

import dev.whimbrel.cli.command.Command;
import dev.whimbrel.cli.command.CommandName;
import dev.whimbrel.cli.command.Guard;
import dev.whimbrel.cli.command.Help;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.command.Options;
import dev.whimbrel.cli.command.Topics;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.migrate.Direction;
import dev.whimbrel.migrate.Version;
import dev.whimbrel.migrate.run.Migrator;
import dev.whimbrel.migrate.run.Permissions;
import dev.whimbrel.migrate.run.PlannedMigration;
import dev.whimbrel.migrate.run.UndoTarget;
import java.util.Comparator;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code redo}. */
public final class RedoCommand implements Command {

    private static final String STEPS = "--steps";

    /** The one that is redone was perhaps edited just now; that is what the command is for. */
    private static final Permissions PERMISSIONS = new Permissions(false, true, true);

    @Override
    public CommandName name() {
        return CommandName.of("redo", Topics.MIGRATIONS, "takes back the last migration and applies it again");
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(Options.number(STEPS, "N", "how many, from the last one; by default 1"));
        spec.addOption(Guard.option());
        Help.details(
                spec,
                "It is taken back as it was applied, and applied as its file is now: for trying out a migration that is still"
                        + " being written.");
        Help.examples(spec, "redo", "redo --steps 2");
    }

    @Override
    public Answer run(Invocation invocation) {
        int steps = invocation.arguments().count(STEPS).orElse(1);
        Guard.require(invocation, "undo migrations of");
        return new Run(invocation, Kind.MIGRATIONS, Direction.DOWN, Direction.UP)
                .of(migrator -> redo(migrator, new UndoTarget.Steps(steps)));
    }

    private static void redo(Migrator migrator, UndoTarget target) {
        Optional<Version> last = migrator.planUndo(target).stream()
                .map(PlannedMigration::migration)
                .map(migration -> migration.version())
                .max(Comparator.naturalOrder());
        if (last.isPresent()) {
            // Before anything is taken back: what would stop it from being applied again?
            migrator.plan(last.get(), PERMISSIONS);
            migrator.undo(target);
            migrator.migrate(last.get(), PERMISSIONS);
        }
    }
}
