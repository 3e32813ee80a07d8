package dev.whimbrel.migrate.files;

import dev.whimbrel.ErrorCode;

/**
 * Something wrong with a file in a folder of migrations.
 *
 * @param code what kind of problem it is
 * @param file the file as the user knows it; of several the first
 * @param message what is wrong and the cure, with the file's name in it
 */
public record FileProblem(ErrorCode code, String file, String message) {}
