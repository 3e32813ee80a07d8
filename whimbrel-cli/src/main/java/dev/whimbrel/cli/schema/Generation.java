package dev.whimbrel.cli.schema;

import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.migration.Runners;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.generate.Decisions;
import dev.whimbrel.generate.Goal;
import dev.whimbrel.generate.MigrationGenerator;
import dev.whimbrel.generate.MigrationNames;
import dev.whimbrel.generate.Route;
import dev.whimbrel.migrate.files.MigrationFileName.Format;
import dev.whimbrel.migrate.files.MigrationName;
import dev.whimbrel.source.SchemaReader;
import dev.whimbrel.source.SchemaSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Writes the migration that makes what the project's table classes say. */
final class Generation {

    private Generation() {}

    /**
     * Writes it, unless there is nothing to do or something has to be decided.
     *
     * @param name what it does in a few words; empty to find a name
     */
    static Answer run(Invocation invocation, Format format, Optional<String> name) {
        Path folder = invocation.migrations();
        Goal goal = new ProjectTables(invocation).goal(Optional.empty());
        Decisions decisions = DecisionOptions.of(invocation);
        try (SchemaReader reader = Scratch.reader(invocation, false)) {
            invocation.output().progress().show("applying the migrations in a scratch database", 0, 0);
            SchemaSource.Migrations migrations =
                    new SchemaSource.Migrations("The migrations", Runners.migrationsIfAny(invocation, folder));
            try (MigrationGenerator generator =
                    new MigrationGenerator(Runners.dialect(), reader, migrations, goal, decisions)) {
                generator.notes().forEach(invocation.output()::note);
                Route route = DecisionOptions.asked(invocation, decisions, decided -> {
                    generator.decide(decided);
                    return generator.route();
                });
                if (!route.isDecided()) {
                    return new Undecided(route.questions());
                }
                if (route.isNone()) {
                    return new Generated(invocation, route, Optional.empty(), List.of());
                }
                MigrationName chosen = MigrationName.of(name.orElseGet(() -> MigrationNames.of(route.up())));
                Path file = ProvenMigration.write(invocation, generator, folder, chosen, format);
                return new Generated(invocation, route, Optional.of(file), List.of());
            }
        }
    }
}
