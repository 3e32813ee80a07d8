package dev.whimbrel.cli;

import dev.whimbrel.cli.output.Surroundings;
import dev.whimbrel.cli.output.Terminals;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A folder in which commands are run as a person or a script would run them, but inside of this JVM. */
public final class TestProject {

    /** When it is in all commands. */
    public static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    private final Path directory;
    private final Map<String, String> variables = new HashMap<>();
    private Terminals terminals = Terminals.NONE;
    private String input = "";

    /** Commands run in this folder. */
    public TestProject(Path directory) {
        this.directory = directory;
    }

    /** A project whose development environment is a database. */
    public static TestProject on(Path directory, String url) {
        return new TestProject(directory).write("whimbrel.toml", "[environments.development]\nurl = \"" + url + "\"\n");
    }

    /** Writes a file of the project. */
    public TestProject write(String file, String content) {
        try {
            Path path = directory.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a migration of the version that is given as the end of 14 digits. */
    public TestProject migration(String version, String name, String up, String down) {
        return write(
                "migrations/" + "20260101000000".substring(0, 14 - version.length()) + version + "-" + name + ".sql",
                "-- migrate:up\n" + up + "\n-- migrate:down\n" + down + "\n");
    }

    /** The content of a file of the project. */
    public String read(String file) {
        try {
            return Files.readString(directory.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The project's folder. */
    public Path directory() {
        return directory;
    }

    /** Sets an environment variable for the commands. */
    public TestProject with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    /** From now on a person is at the terminal and types this. */
    public TestProject typing(String text) {
        terminals = new Terminals(true, true, true);
        input = text;
        return this;
    }

    /** Runs a command line. */
    public Result run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new BufferedReader(new StringReader(input)),
                terminals,
                Map.copyOf(variables),
                directory,
                Clock.fixed(NOW, ZoneOffset.UTC),
                () -> ZoneOffset.UTC);
        int exitCode = new Program(surroundings).run(List.of(words));
        return new Result(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /**
     * What became of a command line.
     *
     * @param exitCode what the shell learns
     * @param out the standard output
     * @param err the standard error
     */
    public record Result(int exitCode, String out, String err) {

        /** The standard output as JSON; fails unless it is exactly one object. */
        public Map<String, Object> json() {
            return JsonReader.read(out);
        }
    }
}
