package dev.whimbrel.scratch.internal;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The errors of this module: what failed, the last words of the server, and the cure that fits them. */
final class ServerFailure {

    private ServerFailure() {}

    static WhimbrelException of(String message) {
        return new WhimbrelException(ErrorCode.SERVER_FAILED, message);
    }

    static WhimbrelException of(String message, @Nullable Throwable cause) {
        return new WhimbrelException(ErrorCode.SERVER_FAILED, message, cause);
    }

    /** A file can't be read or written. */
    static WhimbrelException ofFile(String what, Path path, IOException cause) {
        String reason = String.valueOf(cause.getMessage());
        if (cause instanceof AccessDeniedException denied) {
            reason = "permission denied: " + denied.getFile();
        } else if (cause instanceof FileSystemException failed && failed.getReason() != null) {
            reason = failed.getReason() + ": " + failed.getFile();
        }
        return of(
                what + " (" + path + "): " + reason + ".\n"
                        + "The embedded database keeps its files there: make the folder writable or free some disk space,"
                        + " or use another database with --url.",
                cause);
    }

    /** A program of the server failed; its output tells why. */
    static WhimbrelException ofOutput(String what, String origin, String output) {
        String words = output.isBlank()
                ? "It said nothing."
                : origin + ":\n" + output.indent(2).stripTrailing();
        return of(what + "\n" + words + "\n" + cure(output));
    }

    private static String cure(String output) {
        if (output.contains("No space left on device")) {
            return "The disk is full: free some space, then run the command again.";
        }
        if (output.contains("Read-only file system")) {
            return "The file system is read-only: make the project folder writable, or use another database with --url.";
        }
        if (output.contains("could not map anonymous shared memory")
                || output.contains("could not create shared memory")) {
            return "The machine has too little free memory for the server: free some, then run the command again.";
        }
        if (output.contains("checkpoint record") || output.contains("invalid data in file")) {
            return "The database files are damaged. `whimbrel db:drop` throws the local database away; the next command makes"
                    + " a new one.";
        }
        return "Run the command again; if it keeps failing, `whimbrel db:drop` throws the local database away and the next"
                + " command makes a new one.";
    }
}
