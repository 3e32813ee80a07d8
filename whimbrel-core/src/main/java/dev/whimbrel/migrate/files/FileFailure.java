package dev.whimbrel.migrate.files;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why a file or folder could not be used, in words instead of the names of Java's exceptions. */
public final class FileFailure {

    private FileFailure() {}

    /** A few words, such as {@code permission denied}. */
    public static String reason(Exception failure) {
        Throwable cause = failure.getCause() instanceof FileSystemException inner ? inner : failure;
        return switch (cause) {
            case AccessDeniedException denied -> "permission denied: " + denied.getFile();
            case NoSuchFileException missing -> missing.getFile() + " does not exist";
            case NotDirectoryException file -> file.getFile() + " is not a folder";
            case FileSystemLoopException loop -> "the symbolic link " + loop.getFile() + " leads to a folder above it";
            case FileSystemException other -> reason(other) + ": " + other.getFile();
            default -> String.valueOf(cause.getMessage());
        };
    }

    private static String reason(FileSystemException failure) {
        return failure.getReason() == null ? "it can't be used" : failure.getReason();
    }
}
