package dev.whimbrel.cli.schema;

import dev.whimbrel.cli.command.Command;
import dev.whimbrel.cli.command.CommandName;
import dev.whimbrel.cli.command.Help;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.command.Options;
import dev.whimbrel.cli.command.Topics;
import dev.whimbrel.cli.migration.Runners;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.UsageException;
import dev.whimbrel.generate.Decisions;
import dev.whimbrel.generate.Goal;
import dev.whimbrel.generate.MigrationGenerator;
import dev.whimbrel.generate.MigrationNames;
import dev.whimbrel.generate.MigrationText;
import dev.whimbrel.generate.Route;
import dev.whimbrel.migrate.AvailableMigration;
import dev.whimbrel.migrate.files.MigrationFileName;
import dev.whimbrel.migrate.files.MigrationFileName.Format;
import dev.whimbrel.migrate.files.MigrationName;
import dev.whimbrel.migrate.generate.NewMigration;
import dev.whimbrel.source.SchemaReader;
import dev.whimbrel.source.SchemaSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;

/** {@code generate}. */
public final class GenerateFromTablesCommand implements Command {

    private static final List<String> FORMATS = List.of("sql", "java");

    @Override
    public CommandName name() {
        return CommandName.of(
                "generate", Topics.SCHEMA, "writes the migration that makes what the table classes say", "db:generate");
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(Options.optionalParameter("NAME", "what it does in a few words; by default it is found"));
        spec.addOption(Options.choice(Options.FORMAT, "what it is written in; by default sql", FORMATS));
        DecisionOptions.describe(spec);
        spec.addOption(Scratch.option());
        Help.details(
                spec,
                "The migrations are applied in a scratch database and compared with the table classes: tables in"
                        + " [project] of whimbrel.toml is the folder of their sources, or else they are on class_path."
                        + " Before the migration is written it is tried there: up has to make exactly what the classes"
                        + " say, down exactly what was before.",
                "What may be a rename, or loses data, is asked. Functions, triggers, privileges and extensions that the"
                        + " classes don't speak of stay.",
                "Exit codes: 0, also when there is nothing to do; 3 when something has to be decided: nothing is written"
                        + " then.");
        Help.examples(
                spec,
                "generate",
                "generate split-names --rename column:users.name=full_name",
                "generate --allow-drop column:users.phone --format java");
    }

    @Override
    public Answer run(Invocation invocation) {
        Format format = format(invocation);
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
                return route.isNone()
                        ? new Generated(invocation, route, Optional.empty())
                        : new Generated(invocation, route, Optional.of(write(invocation, generator, folder, format)));
            }
        }
    }

    private static Path write(Invocation invocation, MigrationGenerator generator, Path folder, Format format) {
        Route route = generator.route();
        MigrationName name =
                MigrationName.of(invocation.arguments().parameter().orElseGet(() -> MigrationNames.of(route.up())));
        MigrationText text = new MigrationText(Runners.dialect(), route);
        Function<MigrationFileName, String> content = file -> switch (file.format()) {
            case SQL -> text.sql();
            case JAVA -> text.java(file.className());
        };
        invocation.output().progress().show("proving the migration", 0, 0);
        return new NewMigration(folder)
                .write(name, format, invocation.surroundings().clock().instant(), file -> {
                    String written = content.apply(file);
                    prove(invocation, generator, file, written);
                    return written;
                });
    }

    /** Reads the file as it will be, and tries it. */
    private static void prove(
            Invocation invocation, MigrationGenerator generator, MigrationFileName file, String content) {
        try {
            Path folder = Files.createTempDirectory("whimbrel-proof");
            Path written = folder.resolve(file.fileName());
            try {
                Files.writeString(written, content);
                List<AvailableMigration> read =
                        Runners.migrations(invocation, folder).list();
                generator.prove(read.get(0));
            } finally {
                Files.deleteIfExists(written);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Format format(Invocation invocation) {
        String format = invocation.arguments().value(Options.FORMAT).orElse("sql");
        return switch (format) {
            case "sql" -> Format.SQL;
            case "java" -> Format.JAVA;
            default -> throw new UsageException("--format is sql or java, not \"" + format + "\".");
        };
    }
}
