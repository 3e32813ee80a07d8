package dev.whimbrel.migrate.run;

import dev.whimbrel.testing.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link RunnerMain} at work. */
final class RunnerProcess implements AutoCloseable {

    private final Process process;
    private final Path output;

    private RunnerProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts a runner on the fixture's database, with the fixture's migrations as they are now. */
    static RunnerProcess start(MigrationFixture fixture, String command, String... javaOptions) {
        return startAt(fixture.database.jdbcUrl(), fixture, command, javaOptions);
    }

    /** Starts a runner that reaches the database by another URL. */
    static RunnerProcess startAt(String url, MigrationFixture fixture, String command, String... javaOptions) {
        try {
            Path output = Files.createTempFile(Path.of("target"), "runner-", ".out");
            List<String> words = new ArrayList<>();
            words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            words.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
            words.addAll(List.of(javaOptions));
            words.addAll(List.of("-cp", System.getProperty("java.class.path"), RunnerMain.class.getName()));
            words.addAll(List.of(url, fixture.folder().toString(), command));
            Process process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return new RunnerProcess(process, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL: no hook runs, no connection is closed in an orderly way. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Sends a signal by its name, as {@code kill} does. */
    void signal(String name) throws Exception {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    int awaitEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("The runner doesn't end. It said:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    void awaitOutput(String text) {
        Await.until(
                "the runner says " + text + ", it ended, or " + process.pid(),
                () -> output().contains(text) || !process.isAlive());
        if (!output().contains(text)) {
            throw new AssertionError("The runner ended without saying " + text + ":\n" + output());
        }
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
