package dev.whimbrel.cli.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The files of a folder that others may have, because they are in a branch of a remote that git knows of. Git is only asked; where
 * there is none, nothing is known.
 */
final class SharedFiles {

    private static final long PATIENCE_SECONDS = 20;

    private SharedFiles() {}

    /** Their names; empty when git doesn't know the folder, or has no branches of a remote. */
    static Optional<Set<String>> in(Path folder) {
        Optional<List<String>> remotes = git(folder, "for-each-ref", "--count=1", "refs/remotes");
        return remotes.filter(found -> !found.isEmpty())
                .flatMap(found -> git(
                        folder,
                        "log",
                        "--remotes",
                        "--no-renames",
                        "--diff-filter=A",
                        "--name-only",
                        "--format=",
                        "--relative",
                        "--",
                        "."))
                .map(Set::copyOf);
    }

    private static Optional<List<String>> git(Path folder, String... words) {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(words));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            List<String> lines = process.inputReader(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .distinct()
                    .toList();
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return ended && process.exitValue() == 0 ? Optional.of(lines) : Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
