package dev.whimbrel.cli.files;

import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.cli.command.Options;
import dev.whimbrel.cli.output.Answer;
import dev.whimbrel.cli.output.UsageException;
import dev.whimbrel.migrate.Version;
import dev.whimbrel.migrate.files.MigrationFileName;
import dev.whimbrel.migrate.files.MigrationFileName.Format;
import dev.whimbrel.migrate.files.MigrationName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** Writes a migration or a seed into a folder. */
final class NewMigration {

    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    private static final String NAME = "--name";
    private static final String FORMAT = "--format";

    private final Invocation invocation;
    private final Path folder;

    static void describe(CommandSpec spec, String name) {
        spec.addPositional(Options.optionalParameter("NAME", name));
        spec.addOption(Options.value(NAME, "NAME", "another way to give NAME"));
        spec.addOption(Options.choice(FORMAT, "what it is written in; by default sql", List.of("sql", "java")));
    }

    NewMigration(Invocation invocation, Path folder) {
        this.invocation = invocation;
        this.folder = folder;
    }

    /**
     * Writes one that does nothing yet.
     *
     * @param next the command to use then
     * @param purpose what that command is for
     */
    Answer empty(String next, String purpose) {
        return write(fileName(MigrationName.of(givenName())), "", next, purpose);
    }

    /** The name on the command line. */
    String givenName() {
        return invocation
                .arguments()
                .parameter()
                .or(() -> invocation.arguments().value(NAME))
                .orElseThrow(() -> new UsageException("There is no NAME: say what it does in a few words."));
    }

    MigrationFileName fileName(MigrationName name) {
        return new MigrationFileName(version(), name, format());
    }

    private Format format() {
        String format = invocation.arguments().value(FORMAT).orElse("sql");
        return switch (format) {
            case "sql" -> Format.SQL;
            case "java" -> Format.JAVA;
            default -> throw new UsageException("--format is sql or java, not \"" + format + "\".");
        };
    }

    Answer write(MigrationFileName name, String content, String next, String purpose) {
        Path file = NewFile.write(folder.resolve(name.fileName()), content);
        return new NewFiles(List.of(invocation.shortened(file)), next, purpose, invocation);
    }

    /** Now, or just after the newest one in the folder, so that two commands in one second don't make the same version. */
    private Version version() {
        Instant now = invocation.surroundings().clock().instant();
        Version version = Version.at(now);
        Optional<Version> newest = newest();
        boolean taken = newest.isPresent()
                && newest.get().compareTo(version) >= 0
                && newest.get().compareTo(Version.at(now.plusSeconds(60))) < 0;
        return taken ? after(newest.get()) : version;
    }

    private static Version after(Version version) {
        return Version.at(
                LocalDateTime.parse(version.digits(), DIGITS).plusSeconds(1).toInstant(ZoneOffset.UTC));
    }

    private Optional<Version> newest() {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(
                            file -> MigrationFileName.parse(file.getFileName().toString()).stream())
                    .map(MigrationFileName::version)
                    .max(Version::compareTo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
