package dev.whimbrel.cli.project;

import dev.whimbrel.cli.output.UsageException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the project: in the folder that was named, or else in the working directory or the nearest folder above it. */
public final class ProjectFinder {

    private ProjectFinder() {}

    /**
     * The configuration that a command works with.
     *
     * @param workingDirectory where the command was started
     * @param named the folder that was named, relative to it
     * @return a configuration without a file when there is none
     */
    public static ProjectConfiguration find(Path workingDirectory, Optional<String> named) {
        Path start = named.map(workingDirectory::resolve)
                .orElse(workingDirectory)
                .toAbsolutePath()
                .normalize();
        if (!Files.isDirectory(start)) {
            throw new UsageException("There is no folder " + start + ", which --project names.");
        }
        Optional<Path> file = named.isPresent() ? configurationIn(start) : above(start);
        return file.map(found -> ProjectConfiguration.read(found, shown(found, workingDirectory)))
                .orElseGet(() -> ProjectConfiguration.without(start));
    }

    private static Optional<Path> above(Path start) {
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            Optional<Path> file = configurationIn(folder);
            if (file.isPresent()) {
                return file;
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> configurationIn(Path folder) {
        Path file = folder.resolve(ProjectConfiguration.FILE_NAME);
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? Optional.of(file) : Optional.empty();
    }

    /** A path as short as a person would write it: relative to where they are, when it is below. */
    public static String shown(Path path, Path workingDirectory) {
        Path absolute = path.toAbsolutePath().normalize();
        Path here = workingDirectory.toAbsolutePath().normalize();
        if (absolute.equals(here)) {
            return ".";
        }
        return absolute.startsWith(here) ? here.relativize(absolute).toString() : absolute.toString();
    }
}
