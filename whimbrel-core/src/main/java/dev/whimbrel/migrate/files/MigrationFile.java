package dev.whimbrel.migrate.files;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.Splitter;
import dev.whimbrel.migrate.AvailableMigration;
import dev.whimbrel.migrate.Checksum;
import dev.whimbrel.migrate.MigrationScript;
import dev.whimbrel.migrate.files.FolderListing.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Locale;

/** Reads the file of a migration: once for its fingerprint, once more when it is loaded. */
final class MigrationFile {

    private static final long LARGE = 1 << 16;

    private final Entry entry;
    private final JavaFolder sources;
    private final Splitter splitter;

    MigrationFile(Entry entry, JavaFolder sources, Splitter splitter) {
        this.entry = entry;
        this.sources = sources;
        this.splitter = splitter;
    }

    AvailableMigration available() throws IOException {
        byte[] content = read(entry.path());
        Checksum checksum = checksum(content);
        return new AvailableMigration(
                entry.name().version(),
                entry.name().name().text(),
                entry.file(),
                checksum,
                CheckpointHead.read(content, entry.file()),
                () -> load(checksum));
    }

    private MigrationScript load(Checksum listed) {
        byte[] bytes = bytes(entry.path());
        if (!checksum(bytes).equals(listed)) {
            throw new WhimbrelException(
                    ErrorCode.MIGRATION_NOT_LOADABLE,
                    entry.file() + ": The file was changed while the command ran. Run the command again.");
        }
        return switch (entry.name().format()) {
            case SQL -> SqlMigrationScript.parse(bytes, entry.file(), splitter);
            case JAVA -> sources.load(entry);
        };
    }

    private Checksum checksum(byte[] bytes) {
        String kind = entry.name().format().name().toLowerCase(Locale.ROOT);
        return Checksum.ofText(kind, bytes);
    }

    /** The content of a file. */
    static byte[] bytes(Path path) {
        try {
            return read(path);
        } catch (IOException e) {
            FileProblem problem = UnreadableFile.problem(path, e);
            throw new WhimbrelException(problem.code(), problem.message(), e);
        }
    }

    /** Of what is no ordinary file, such as a pipe, the end may never come. */
    private static byte[] read(Path path) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        if (attributes.isOther()) {
            throw new IOException("it is no ordinary file");
        }
        return attributes.isRegularFile() && attributes.size() < LARGE
                ? readAtOnce(path, (int) attributes.size())
                : Files.readAllBytes(path);
    }

    /** There may be ten thousand files, so each is asked once; one that has another length now is read with more care. */
    private static byte[] readAtOnce(Path path, int size) throws IOException {
        byte[] content = new byte[size + 1];
        try (InputStream in = Files.newInputStream(path)) {
            if (in.read(content) == size) {
                return Arrays.copyOf(content, size);
            }
        }
        return Files.readAllBytes(path);
    }
}
