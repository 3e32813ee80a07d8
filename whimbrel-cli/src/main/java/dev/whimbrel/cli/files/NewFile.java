package dev.whimbrel.cli.files;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.migrate.files.FileFailure;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes files that were not there before. */
final class NewFile {

    private NewFile() {}

    /**
     * Writes a file, and makes its folders.
     *
     * @throws WhimbrelException {@code FILE_FAILED} when it is there already, or can't be written
     */
    static Path write(Path file, String content) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            return Files.writeString(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new WhimbrelException(ErrorCode.FILE_FAILED, file + " is there already, and is left as it is.", e);
        } catch (IOException e) {
            throw new WhimbrelException(
                    ErrorCode.FILE_FAILED, file + " can't be written: " + FileFailure.reason(e) + ".", e);
        }
    }
}
