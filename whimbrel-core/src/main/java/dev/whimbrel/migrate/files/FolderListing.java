package dev.whimbrel.migrate.files;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The names in a folder of migrations, sorted out. Two may have the same version; that is found when they are read.
 *
 * @param migrations files with the name of a migration, by version
 * @param helpers Java sources that are compiled along
 * @param problems what has to be cured first
 */
record FolderListing(List<Entry> migrations, List<Path> helpers, List<FileProblem> problems) {

    /**
     * A file with the name of a migration.
     *
     * @param path where it is
     * @param name what its name says
     */
    record Entry(Path path, MigrationFileName name) {

        String file() {
            return path.toString();
        }
    }

    /**
     * Lists a folder; reads no file.
     *
     * @param otherFolders names of sub-folders that are passed over
     */
    static FolderListing of(Path folder, Set<String> otherFolders) {
        Collector collector = new Collector(otherFolders);
        for (Path path : entries(folder)) {
            collector.sortOut(path);
        }
        return new FolderListing(collector.migrations, collector.helpers, collector.problems);
    }

    private static List<Path> entries(Path folder) {
        List<Path> paths = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(paths::add);
        } catch (NoSuchFileException e) {
            throw unusable("There is no migrations folder at " + folder, e);
        } catch (NotDirectoryException e) {
            throw unusable(folder + " is not a folder", e);
        } catch (IOException | DirectoryIteratorException e) {
            throw unusable("The migrations folder " + folder + " can't be read (" + FileFailure.reason(e) + ")", e);
        }
        paths.sort(null);
        return paths;
    }

    private static WhimbrelException unusable(String what, Exception cause) {
        return new WhimbrelException(
                ErrorCode.USAGE,
                what + ". Make one with its first migration: whimbrel migration:generate create-users; or name another:"
                        + " --migrations DIR.",
                cause);
    }

    private static final class Collector {

        private final Set<String> otherFolders;
        private final List<Entry> migrations = new ArrayList<>();
        private final List<Path> helpers = new ArrayList<>();
        private final List<FileProblem> problems = new ArrayList<>();

        Collector(Set<String> otherFolders) {
            this.otherFolders = otherFolders;
        }

        void sortOut(Path path) {
            String name = path.getFileName().toString();
            Optional<MigrationFileName> parsed = MigrationFileName.parse(name);
            if (parsed.isPresent()) {
                migrations.add(new Entry(path, parsed.get()));
            } else if (FolderRules.passesOver(name)) {
                return;
            } else if (Files.isDirectory(path)) {
                folder(path, name);
            } else if (FolderRules.describesPackage(name)) {
                helpers.add(path);
            } else {
                misnamed(path, MisnamedFile.describe(name));
            }
        }

        private void folder(Path path, String name) {
            if (name.equals(FolderRules.SUPPORT)) {
                support(path);
            } else if (!otherFolders.contains(name)) {
                misnamed(
                        path,
                        "A folder in the folder of migrations would not be looked into. Move its migrations up, and the"
                                + " folder out; Java classes that migrations share belong into the folder "
                                + FolderRules.SUPPORT + ".");
            }
        }

        private void support(Path support) {
            try (Stream<Path> files = Files.walk(support, FileVisitOption.FOLLOW_LINKS)) {
                files.filter(Files::isRegularFile).sorted().forEach(this::helper);
            } catch (IOException | UncheckedIOException e) {
                problems.add(new FileProblem(
                        ErrorCode.MALFORMED_FILE,
                        support.toString(),
                        support + ": can't be read: " + FileFailure.reason(e) + "."));
            }
        }

        private void helper(Path path) {
            String name = path.getFileName().toString();
            if (MigrationFileName.parse(name).isPresent()) {
                misnamed(path, "A migration is not looked for in " + FolderRules.SUPPORT + ". Move it up one folder.");
            } else if (name.endsWith(".java") && !FolderRules.passesOver(name)) {
                helpers.add(path);
            }
        }

        private void misnamed(Path path, String message) {
            problems.add(new FileProblem(ErrorCode.MISNAMED_FILE, path.toString(), path + ": " + message));
        }
    }
}
