package dev.whimbrel.migrate.files;

import dev.whimbrel.ErrorCode;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What to say about a file that can't be read. */
final class UnreadableFile {

    private UnreadableFile() {}

    /** Why a file could not be read, and the cure. */
    static FileProblem problem(Path path, IOException failure) {
        boolean folder = Files.isDirectory(path);
        String reason = folder
                ? "This is a folder with the name of a migration. Move it out of the folder of migrations."
                : reason(path, failure);
        return new FileProblem(
                folder ? ErrorCode.MISNAMED_FILE : ErrorCode.MALFORMED_FILE, path.toString(), path + ": " + reason);
    }

    private static String reason(Path path, IOException failure) {
        if (Files.isSymbolicLink(path) && !Files.exists(path)) {
            return "The symbolic link leads nowhere. Mend it or remove it.";
        }
        return switch (failure) {
            case NoSuchFileException gone -> "The file is gone. Run the command again.";
            case AccessDeniedException denied -> "The file may not be read. Give yourself the right to read it.";
            default -> "The file can't be read: " + failure.getMessage() + ".";
        };
    }
}
