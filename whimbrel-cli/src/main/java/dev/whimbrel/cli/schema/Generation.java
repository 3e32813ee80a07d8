package dev.whimbrel.cli.schema;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.migration.Runners;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.UsageException;
import dev.whimbrel.generate.Decisions;
import dev.whimbrel.generate.Goal;
import dev.whimbrel.generate.MigrationGenerator;
import dev.whimbrel.generate.MigrationNames;
import dev.whimbrel.generate.Route;
import dev.whimbrel.migrate.AvailableMigration;
import dev.whimbrel.migrate.MigrationId;
import dev.whimbrel.migrate.Version;
import dev.whimbrel.migrate.files.MigrationFileName.Format;
import dev.whimbrel.migrate.files.MigrationName;
import dev.whimbrel.source.BegunReplay;
import dev.whimbrel.source.SchemaReader;
import dev.whimbrel.source.SchemaSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Writes the migration that makes what the project's table classes say. */
final class Generation {

    static final List<String> FORMATS = List.of("sql", "java");

    private final Invocation invocation;
    private final List<AvailableMigration> migrations;
    private final Format format;
    private final Optional<String> name;
    private final List<MigrationId> seen;

    /**
     * A migration to come.
     *
     * @param migrations on which it is built, in order
     * @param name what it does in a few words; empty to find a name
     */
    Generation(Invocation invocation, List<AvailableMigration> migrations, Format format, Optional<String> name) {
        this.invocation = invocation;
        this.migrations = migrations;
        this.format = format;
        this.name = name;
        this.seen = inFolder();
    }

    private List<MigrationId> inFolder() {
        return Runners.migrationsIfAny(invocation, invocation.migrations()).list().stream()
                .map(AvailableMigration::id)
                .toList();
    }

    /** The format of a name among {@link #FORMATS}. */
    static Format format(String text) {
        return switch (text) {
            case "sql" -> Format.SQL;
            case "java" -> Format.JAVA;
            default -> throw new UsageException("--format is sql or java, not \"" + text + "\".");
        };
    }

    /**
     * Writes it, unless there is nothing to do or something has to be decided.
     *
     * @param replaced takes away the files in whose place it comes, once it is written or there is nothing to do
     */
    Answer run(Supplier<List<Path>> replaced) {
        ProjectTables tables = new ProjectTables(invocation);
        Decisions decisions = DecisionOptions.of(invocation);
        SchemaSource.Migrations source = new SchemaSource.Migrations("The migrations", () -> migrations);
        // The server reads what the migrations make while the classes are compiled.
        try (SchemaReader reader = Scratch.reader(invocation, false);
                BegunReplay replay = reader.beginReplay(source, Scratch.isAtHand(invocation), Scratch.BESIDE)) {
            Goal goal = tables.goal(Optional.empty());
            invocation.output().progress().show("applying the migrations in a scratch database", 0, 0);
            try (MigrationGenerator generator =
                    new MigrationGenerator(Runners.dialect(), reader, replay.end(), goal, decisions)) {
                generator.notes().forEach(invocation.output()::note);
                Route route = DecisionOptions.asked(invocation, decisions, decided -> {
                    generator.decide(decided);
                    return generator.route();
                });
                if (!route.isDecided()) {
                    return new Undecided(route.questions());
                }
                Optional<Path> written = route.isNone() ? Optional.empty() : Optional.of(write(generator));
                return new Generated(invocation, route, written, replaced.get());
            }
        }
    }

    private Path write(MigrationGenerator generator) {
        Optional<Version> after = migrations.isEmpty()
                ? Optional.empty()
                : Optional.of(migrations.getLast().version());
        MigrationName chosen = MigrationName.of(
                name.orElseGet(() -> MigrationNames.of(generator.route().up())));
        return ProvenMigration.write(invocation, generator, after, chosen, format, this::requireUnchanged);
    }

    /** Somebody else may have generated the same while this one was proven. */
    private void requireUnchanged() {
        List<MigrationId> others = new ArrayList<>(inFolder());
        others.removeAll(seen);
        if (!others.isEmpty()) {
            throw new WhimbrelException(
                    ErrorCode.FILE_FAILED,
                    "Meanwhile the migration " + others.getFirst()
                            + " has come into the folder, so nothing was written. Run it again.");
        }
    }
}
