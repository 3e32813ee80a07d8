package dev.whimbrel.cli.schema;

import dev.whimbrel.migrate.AvailableMigration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Puts a checkpoint into the place of the files that it stands for, in steps after any of which the program may be killed. First all
 * files are copied; then the checkpoint appears beside them, whole; then they go. So the folder is the old one up to the middle, the
 * new one in the end, and in between it holds the checkpoint with files that it stands for, which is refused with what to do.
 *
 * @param checkpoint the file that appears
 * @param written where its content is
 * @param squashed the files that go
 * @param attic the folder that gets them
 */
record CheckpointSwap(Path checkpoint, Path written, List<Path> squashed, Path attic) {

    static CheckpointSwap of(CheckpointFile file, Path written, List<AvailableMigration> squashed) {
        return new CheckpointSwap(
                file.path(),
                written,
                squashed.stream().map(each -> Path.of(each.file())).toList(),
                file.attic());
    }

    /** One operation on a file, and what takes it back. */
    record Step(Action action, Action back) {}

    /** Does something with files. */
    @FunctionalInterface
    interface Action {
        void run() throws IOException;
    }

    /** Does all steps, or takes back those that were done when one fails. */
    void run() throws IOException {
        Deque<Step> done = new ArrayDeque<>();
        try {
            for (Step step : steps()) {
                step.action().run();
                done.push(step);
            }
        } catch (IOException e) {
            takeBack(done, e);
            throw e;
        }
    }

    private static void takeBack(Deque<Step> done, IOException failure) {
        for (Step step : done) {
            try {
                step.back().run();
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
    }

    /** The steps in their order. */
    List<Step> steps() throws IOException {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(() -> Files.createDirectories(attic), () -> {}));
        for (Path file : squashed) {
            Path copy = copyOf(file);
            if (!isThere(copy, file)) {
                addCopy(steps, file, copy);
            }
        }
        addCopy(steps, written, checkpoint);
        for (Path file : squashed) {
            if (!file.equals(checkpoint)) {
                steps.add(new Step(() -> Files.delete(file), () -> Files.copy(copyOf(file), file)));
            }
        }
        return steps;
    }

    /** From an attempt that was cut off before. */
    private static boolean isThere(Path copy, Path file) throws IOException {
        return Files.exists(copy) && Files.mismatch(copy, file) < 0;
    }

    /** A copy is made under a hidden name first, so that it is never there in part. */
    private void addCopy(List<Step> steps, Path from, Path to) {
        Path part = to.resolveSibling("." + to.getFileName() + ".part");
        steps.add(new Step(
                () -> Files.copy(from, part, StandardCopyOption.REPLACE_EXISTING), () -> Files.deleteIfExists(part)));
        steps.add(new Step(() -> Files.move(part, to, StandardCopyOption.ATOMIC_MOVE), () -> takeBackCopy(to)));
    }

    private void takeBackCopy(Path copy) throws IOException {
        if (squashed.contains(copy)) {
            Files.copy(copyOf(copy), copy, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.delete(copy);
        }
    }

    private Path copyOf(Path file) {
        return attic.resolve(file.getFileName());
    }
}
