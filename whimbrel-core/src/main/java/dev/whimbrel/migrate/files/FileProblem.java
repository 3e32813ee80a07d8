package dev.whimbrel.migrate.files;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.migrate.Version;
import java.util.List;

/**
 * Something wrong with a file in a folder of migrations.
 *
 * @param code what kind of problem it is
 * @param file the file as the user knows it; of several the first
 * @param message what is wrong and the cure, with the file's name in it
 */
public record FileProblem(ErrorCode code, String file, String message) {

    /** Files that have the same version. */
    public static FileProblem duplicate(Version version, List<String> files) {
        return new FileProblem(
                ErrorCode.DUPLICATE_VERSION,
                files.getFirst(),
                String.join(" and ", files) + " have the same version " + version
                        + ". Give the later one a newer version: rename it, unless it was applied somewhere already.");
    }

    /** Files of migrations beside the file of a checkpoint that stands for them. */
    static FileProblem squashed(String checkpoint, List<String> files) {
        return new FileProblem(
                ErrorCode.DUPLICATE_VERSION,
                files.getFirst(),
                "The checkpoint " + checkpoint + " stands for migrations whose files are beside it: "
                        + String.join(", ", files)
                        + ". migrations:squash was cut off, or a merge has brought them back. Delete them: a squash keeps"
                        + " copies in the folder whose name ends with -squashed before it writes the checkpoint.");
    }
}
