package dev.whimbrel.cli.schema;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.cli.command.Invocation;
import dev.whimbrel.table.compile.TableSourceText;
import dev.whimbrel.table.write.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder in which packages begin, to write classes into.
 *
 * @param invocation shows its paths
 * @param path the folder
 */
record ClassFolder(Invocation invocation, Path path) {

    private static final Path USUAL = Path.of("src", "main", "java");

    /** The named folder, or that of the project's table classes. */
    static ClassFolder of(Invocation invocation, Optional<String> named) {
        Path folder = named.map(invocation.surroundings().directory()::resolve)
                .or(() -> invocation.project().tables(invocation.variables()))
                .orElseGet(() -> invocation.project().directory().resolve(USUAL));
        return new ClassFolder(invocation, invocation.opened(folder));
    }

    /** The named package, that of the table classes which are there, or one that is named after the project. */
    String packageName(Optional<String> named) {
        return named.or(this::packageInUse).orElseGet(() -> {
            String project = invocation.project().name(invocation.variables()).toLowerCase(Locale.ROOT);
            String plain = project.replaceAll("[^a-z0-9]", "").replaceAll("^[0-9]+", "");
            return (plain.isEmpty() ? "app" : plain) + ".db";
        });
    }

    /** Whether there are table classes in it. */
    boolean hasClasses() {
        return packageInUse().isPresent();
    }

    private Optional<String> packageInUse() {
        if (!Files.isDirectory(path)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .flatMap(file -> packageOf(file).stream())
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> packageOf(Path file) {
        try {
            TableSourceText source = new TableSourceText(Files.readString(file));
            return source.isAnnotated() ? source.packageName() : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that aren't there as they are. */
    List<SourceFile> changed(List<SourceFile> files) {
        return files.stream().filter(file -> !isThere(file)).toList();
    }

    private boolean isThere(SourceFile file) {
        try {
            Path there = path.resolve(file.path());
            return Files.exists(there) && Files.readString(there).equals(file.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Refuses to overwrite.
     *
     * @throws WhimbrelException {@code FILE_FAILED} when one is there with another text
     */
    void requireNew(List<SourceFile> files, String cure) {
        List<SourceFile> others = files.stream()
                .filter(file -> Files.exists(path.resolve(file.path())))
                .toList();
        if (!others.isEmpty()) {
            String names = others.stream().map(file -> "  " + shown(file)).collect(Collectors.joining("\n"));
            throw new WhimbrelException(
                    ErrorCode.FILE_FAILED,
                    "Nothing is written, because there is another text in:\n" + names + "\n" + cure);
        }
    }

    /** Writes files and makes their folders; returns their paths. */
    List<Path> write(List<SourceFile> files) {
        List<Path> written = new ArrayList<>();
        for (SourceFile file : files) {
            written.add(write(path, file));
        }
        return written;
    }

    private static Path write(Path folder, SourceFile file) {
        Path target = folder.resolve(file.path());
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            return Files.writeString(target, file.text());
        } catch (IOException e) {
            throw new WhimbrelException(ErrorCode.FILE_FAILED, target + " can't be written: " + e + ".", e);
        }
    }

    /** A file as a person would write its name. */
    Path shown(SourceFile file) {
        return invocation.shortened(path.resolve(file.path()));
    }

    /** What is done with a folder of files for a while. */
    interface Use<T> {
        T of(Path folder);
    }

    /** Writes files into a folder that is gone afterwards. */
    static <T> T forAWhile(List<SourceFile> files, Use<T> use) {
        try {
            Path folder = Files.createTempDirectory("whimbrel-classes");
            try {
                files.forEach(file -> write(folder, file));
                return use.of(folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
