package dev.whimbrel.cli.schema;

import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.command.Options;
import dev.whimbrel.cli.migration.Runners;
import dev.whimbrel.cli.output.UsageException;
import dev.whimbrel.generate.GeneratedMark;
import dev.whimbrel.generate.MigrationGenerator;
import dev.whimbrel.generate.MigrationNames;
import dev.whimbrel.generate.MigrationText;
import dev.whimbrel.migrate.AvailableMigration;
import dev.whimbrel.migrate.Version;
import dev.whimbrel.migrate.files.MigrationFileName;
import dev.whimbrel.migrate.files.MigrationFileName.Format;
import dev.whimbrel.migrate.files.MigrationName;
import dev.whimbrel.migrate.generate.NewMigration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The file of a generated migration: it is proven as it will be read from the folder, and then written. */
final class GeneratedFile {

    static final List<String> FORMATS = List.of("sql", "java");

    private final Invocation invocation;
    private final MigrationGenerator generator;
    private final Optional<Version> after;
    private final List<AvailableMigration> taken;
    private final Format format;

    /**
     * A file.
     *
     * @param migrations those that are there
     * @param taken those whose place it takes; when it is one, it keeps its name and format
     */
    GeneratedFile(
            Invocation invocation,
            MigrationGenerator generator,
            List<AvailableMigration> migrations,
            List<AvailableMigration> taken) {
        this.invocation = invocation;
        this.generator = generator;
        this.after = migrations.isEmpty()
                ? Optional.empty()
                : Optional.of(migrations.getLast().version());
        this.taken = taken;
        this.format = format();
    }

    private Format format() {
        String usual = taken.size() == 1 && taken.getFirst().file().endsWith(".java") ? "java" : "sql";
        String format = invocation.arguments().value(Options.FORMAT).orElse(usual);
        return switch (format) {
            case "sql" -> Format.SQL;
            case "java" -> Format.JAVA;
            default -> throw new UsageException("--format is sql or java, not \"" + format + "\".");
        };
    }

    Path write() {
        invocation.output().progress().show("proving the migration", 0, 0);
        return new NewMigration(invocation.migrations())
                .write(
                        MigrationName.of(name()),
                        format,
                        invocation.surroundings().clock().instant(),
                        file -> {
                            String written = GeneratedMark.onto(content(file), format, after);
                            prove(file, written);
                            return written;
                        });
    }

    private String name() {
        return invocation
                .arguments()
                .parameter()
                .orElseGet(() -> taken.size() == 1
                        ? taken.getFirst().name()
                        : MigrationNames.of(generator.route().up()));
    }

    private String content(MigrationFileName file) {
        MigrationText text = new MigrationText(Runners.dialect(), generator.route());
        return switch (format) {
            case SQL -> text.sql();
            case JAVA -> text.java(file.className());
        };
    }

    /** Reads the file as it will be, and tries it. */
    private void prove(MigrationFileName file, String content) {
        try {
            Path folder = Files.createTempDirectory("whimbrel-proof");
            Path written = folder.resolve(file.fileName());
            try {
                Files.writeString(written, content);
                List<AvailableMigration> read =
                        Runners.migrations(invocation, folder).list();
                generator.prove(read.getFirst());
            } finally {
                Files.deleteIfExists(written);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
