package dev.whimbrel.cli.files;

import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.command.Options;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.UsageException;
import dev.whimbrel.migrate.files.MigrationFileName;
import dev.whimbrel.migrate.files.MigrationFileName.Format;
import dev.whimbrel.migrate.files.MigrationName;
import dev.whimbrel.migrate.generate.MigrationTemplates;
import dev.whimbrel.migrate.generate.NewMigration;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;

/** Writes a migration or a seed into a folder, as the command line says. */
final class MigrationWriter {

    private static final String NAME = "--name";
    private static final String FORMAT = "--format";

    private final Invocation invocation;
    private final Path folder;

    MigrationWriter(Invocation invocation, Path folder) {
        this.invocation = invocation;
        this.folder = folder;
    }

    /** Adds what such commands have in common. */
    static void describe(CommandSpec spec, String name) {
        spec.addPositional(Options.optionalParameter("NAME", name));
        spec.addOption(Options.value(NAME, "NAME", "another way to give NAME"));
        spec.addOption(Options.choice(FORMAT, "what it is written in; by default sql", List.of("sql", "java")));
    }

    /**
     * Writes one that does nothing yet.
     *
     * @param next the command to use then
     * @param purpose what that command is for
     */
    Answer empty(String next, String purpose) {
        return write(MigrationName.of(givenName()), MigrationTemplates::empty, next, purpose);
    }

    /** The name on the command line. */
    String givenName() {
        return invocation
                .arguments()
                .parameter()
                .or(() -> invocation.arguments().value(NAME))
                .orElseThrow(() -> new UsageException("There is no NAME: say what it does in a few words."));
    }

    /** Writes one. */
    Answer write(MigrationName name, Function<MigrationFileName, String> content, String next, String purpose) {
        Path file = new NewMigration(folder)
                .write(name, format(), invocation.surroundings().clock().instant(), content);
        return new NewFiles(List.of(invocation.shortened(file)), next, purpose, invocation);
    }

    /** The format on the command line. */
    Format format() {
        String format = invocation.arguments().value(FORMAT).orElse("sql");
        return switch (format) {
            case "sql" -> Format.SQL;
            case "java" -> Format.JAVA;
            default -> throw new UsageException("--format is sql or java, not \"" + format + "\".");
        };
    }
}
