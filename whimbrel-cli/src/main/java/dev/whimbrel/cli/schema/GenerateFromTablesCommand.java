package dev.whimbrel.cli.schema;

import dev.whimbrel.WhimbrelException;
import dev.whimbrel.cli.command.Command;
import dev.whimbrel.cli.command.CommandName;
import dev.whimbrel.cli.command.Help;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.command.Options;
import dev.whimbrel.cli.command.Topics;
import dev.whimbrel.cli.migration.Runners;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.migrate.AvailableMigration;
import dev.whimbrel.migrate.files.MigrationFileName.Format;
import dev.whimbrel.source.ReplayFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code generate}. */
public final class GenerateFromTablesCommand implements Command {

    @Override
    public CommandName name() {
        return CommandName.of(
                "generate", Topics.SCHEMA, "writes the migration that makes what the table classes say", "db:generate");
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(Options.optionalParameter("NAME", "what it does in a few words; by default it is found"));
        spec.addOption(Options.choice(Options.FORMAT, "what it is written in; by default sql", Generation.FORMATS));
        DecisionOptions.describe(spec);
        Rebase.describe(spec);
        spec.addOption(Scratch.option());
        Help.details(
                spec,
                "The migrations are applied in a scratch database and compared with the table classes: tables in"
                        + " [project] of whimbrel.toml is the folder of their sources, or else they are on class_path."
                        + " Before the migration is written it is tried there: up has to make exactly what the classes"
                        + " say, down exactly what was before.",
                "What may be a rename, or loses data, is asked. Functions, triggers, privileges and extensions that the"
                        + " classes don't speak of stay.",
                "--rebase mends what two people have generated at once: it takes away your migration, which has to be pending,"
                        + " and writes what is left to do as a new one. It is yours when git knows no branch of a remote with"
                        + " it, or when you name it.",
                "Exit codes: 0, also when there is nothing to do; 3 when something has to be decided: nothing is written"
                        + " then.");
        Help.examples(
                spec,
                "generate",
                "generate split-names --rename column:users.name=full_name",
                "generate --allow-drop column:users.phone --format java",
                "generate --rebase=20260101120000");
    }

    @Override
    public Answer run(Invocation invocation) {
        List<AvailableMigration> all =
                Runners.migrationsIfAny(invocation, invocation.migrations()).list();
        if (!Rebase.isAsked(invocation)) {
            return generate(invocation, all, List.of());
        }
        Rebase rebase = new Rebase(invocation, all);
        return rebase.taken()
                .map(taken -> generate(invocation, rebase.without(taken), taken))
                .orElseGet(() -> new RebaseUndecided(rebase.candidates()));
    }

    /**
     * Generates.
     *
     * @param migrations on which the new one is built
     * @param taken those that go for it; when it is one, its name and format stay
     */
    private static Answer generate(
            Invocation invocation, List<AvailableMigration> migrations, List<AvailableMigration> taken) {
        Optional<AvailableMigration> only = taken.size() == 1 ? Optional.of(taken.getFirst()) : Optional.empty();
        String usual = only.filter(migration -> migration.file().endsWith(".java"))
                .map(migration -> "java")
                .orElse("sql");
        Format format =
                Generation.format(invocation.arguments().value(Options.FORMAT).orElse(usual));
        Optional<String> name = invocation.arguments().parameter().or(() -> only.map(AvailableMigration::name));
        try {
            return new Generation(invocation, migrations, format, name).run(() -> takeAway(taken));
        } catch (ReplayFailure e) {
            throw explained(e, taken);
        }
    }

    private static List<Path> takeAway(List<AvailableMigration> taken) {
        List<Path> files =
                taken.stream().map(migration -> Path.of(migration.file())).toList();
        try {
            for (Path file : files) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static WhimbrelException explained(ReplayFailure failure, List<AvailableMigration> taken) {
        String cure = taken.stream()
                        .anyMatch(gone ->
                                gone.version().compareTo(failure.migration().version()) < 0)
                ? "\nIt may need what was taken away. Then it has to be written anew too: add " + Rebase.OPTION + "="
                        + failure.migration().version()
                : "\nWhich two migrations don't get on tells: whimbrel check";
        return new WhimbrelException(
                failure.code(), failure.getMessage() + cure, failure.location().orElse(null), failure);
    }
}
