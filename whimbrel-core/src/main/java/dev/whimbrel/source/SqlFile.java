package dev.whimbrel.source;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.migrate.files.FileFailure;
import dev.whimbrel.migrate.files.FileText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A file with SQL.
 *
 * @param name the file as the user knows it, for messages
 * @param text what is in it
 */
public record SqlFile(String name, String text) {

    /**
     * A file, or the {@code .sql} files of a folder in the order of their names; folders in it are not looked at.
     *
     * @throws WhimbrelException {@code FILE_FAILED} when there is nothing to read, {@code MALFORMED_FILE} for other encodings
     *     than UTF-8
     */
    public static List<SqlFile> read(Path path) {
        try {
            if (!Files.isDirectory(path)) {
                return List.of(one(path));
            }
            List<SqlFile> files = new java.util.ArrayList<>();
            for (Path file : sqlFiles(path)) {
                files.add(one(file));
            }
            if (files.isEmpty()) {
                throw new WhimbrelException(
                        ErrorCode.FILE_FAILED, "The folder " + path + " has no file whose name ends in .sql.");
            }
            return files;
        } catch (IOException e) {
            throw new WhimbrelException(
                    ErrorCode.FILE_FAILED, "The SQL can't be read: " + FileFailure.reason(e) + ".", e);
        }
    }

    private static List<Path> sqlFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> name(file).toLowerCase(Locale.ROOT).endsWith(".sql"))
                    .filter(file -> !Files.isDirectory(file))
                    .sorted((a, b) -> name(a).compareTo(name(b)))
                    .toList();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static SqlFile one(Path file) throws IOException {
        return new SqlFile(file.toString(), FileText.decode(Files.readAllBytes(file), file.toString()));
    }
}
