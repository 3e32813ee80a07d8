package dev.whimbrel.scratch.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Programs of the operating system: where they are, and what they say. */
final class Tools {

    private Tools() {}

    /** A program on the path, or in the administrator's folders that an ordinary path leaves out. */
    static Optional<String> find(String program) {
        List<String> folders = new ArrayList<>(Arrays.asList(
                System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(File.pathSeparator)));
        folders.addAll(List.of("/usr/sbin", "/sbin"));
        return folders.stream()
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(file -> Files.isExecutable(file) && !Files.isDirectory(file))
                .map(Path::toString)
                .findFirst();
    }

    /** Runs a command with no input to its end. */
    static Outcome run(List<String> command) {
        return run(command, "");
    }

    /** Runs a command to its end; output and errors come together. */
    static Outcome run(List<String> command, String input) {
        Process process = null;
        try {
            process = prepare(command).redirectErrorStream(true).start();
            try (var stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(UTF_8));
            } catch (IOException e) {
                // The program ended without reading: its exit code and output tell why.
            }
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Outcome(process.waitFor(), output);
        } catch (IOException e) {
            return new Outcome(-1, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw ServerFailure.of("Interrupted while " + command.get(0) + " ran.", e);
        }
    }

    /** A process in an environment where nothing of the user's PostgreSQL settings shines through. */
    static ProcessBuilder prepare(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    /**
     * How a command ended.
     *
     * @param exitCode its exit code; -1 when it could not be started
     * @param output what it wrote, or why it could not be started
     */
    record Outcome(int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }
    }
}
