package dev.whimbrel.migrate.generate;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.migrate.Version;
import dev.whimbrel.migrate.files.FileFailure;
import dev.whimbrel.migrate.files.MigrationFileName;
import dev.whimbrel.migrate.files.MigrationFileName.Format;
import dev.whimbrel.migrate.files.MigrationName;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes a new migration into a folder, under a version that is newer than all that are there. */
public final class NewMigration {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

    private final Path folder;

    /** Migrations for a folder, which is made when it is needed. */
    public NewMigration(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes a file. Two that are written in the same second, also by two programs, get different versions.
     *
     * @param now the current time, which is the version unless there is one as new already; then it is one second later
     * @param content the file's text, by the name that it gets
     * @return the file
     * @throws WhimbrelException {@code USAGE} when the folder can't be made or written to
     */
    public Path write(MigrationName name, Format format, Instant now, Function<MigrationFileName, String> content) {
        try {
            Files.createDirectories(folder);
            Version version = next(now);
            while (true) {
                Optional<Path> written = write(new MigrationFileName(version, name, format), content);
                if (written.isPresent()) {
                    return written.get();
                }
                version = after(version);
            }
        } catch (IOException e) {
            throw new WhimbrelException(
                    ErrorCode.USAGE,
                    "The folder " + folder + " can't be written to (" + FileFailure.reason(e)
                            + "). Name another: --migrations DIR.",
                    e);
        }
    }

    /**
     * Writes the file unless its version is taken. While it looks and writes, a hidden file keeps other programs from the same
     * version; one that a killed program left behind only costs a second of the version.
     */
    private Optional<Path> write(MigrationFileName fileName, Function<MigrationFileName, String> content)
            throws IOException {
        Path claim = folder.resolve("." + fileName.version() + ".claim");
        try {
            Files.createFile(claim);
        } catch (FileAlreadyExistsException e) {
            return Optional.empty();
        }
        try {
            if (versions().contains(fileName.version())) {
                return Optional.empty();
            }
            Path file = folder.resolve(fileName.fileName());
            return Optional.of(Files.writeString(file, content.apply(fileName), StandardOpenOption.CREATE_NEW));
        } finally {
            Files.deleteIfExists(claim);
        }
    }

    private Version next(Instant now) throws IOException {
        Version version = Version.at(now);
        return versions().stream()
                .max(Version::compareTo)
                .filter(newest -> newest.compareTo(version) >= 0)
                .map(NewMigration::after)
                .orElse(version);
    }

    private List<Version> versions() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(
                            file -> MigrationFileName.parse(file.getFileName().toString()).stream())
                    .map(MigrationFileName::version)
                    .toList();
        }
    }

    private static Version after(Version version) {
        return Version.at(
                LocalDateTime.parse(version.digits(), STAMP).plusSeconds(1).toInstant(ZoneOffset.UTC));
    }
}
