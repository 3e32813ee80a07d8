package dev.whimbrel.cli;

import dev.whimbrel.cli.output.Surroundings;
import dev.whimbrel.cli.output.Terminals;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * A small project, to run commands in that nobody sees. It has no Java migration: what is learned is loaded at every start, and
 * compiling is for some.
 */
final class TrainingProject {

    private static final String SQL = """
            -- migrate:up
            CREATE TABLE training (id bigint PRIMARY KEY, name text NOT NULL);
            CREATE INDEX CONCURRENTLY training_name_idx ON training (name);
            -- migrate:down
            DROP TABLE training;
            """;

    private final Path directory;

    private TrainingProject(Path directory) {
        this.directory = directory;
    }

    static TrainingProject in(Path directory) throws IOException {
        Path migrations = Files.createDirectories(directory.resolve("migrations"));
        Files.writeString(
                directory.resolve("whimbrel.toml"),
                "[project]\nname = \"training\"\n\n[environments.test]\nurl = \"embedded\"\n");
        Files.writeString(migrations.resolve("20260101000000-training.sql"), SQL);
        return new TrainingProject(directory);
    }

    /** Runs a command line; what it says is lost. */
    int run(List<String> line) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return new Program(new Surroundings(
                        nowhere,
                        nowhere,
                        new BufferedReader(Reader.nullReader()),
                        Terminals.NONE,
                        Map.of(),
                        directory,
                        Clock.systemUTC(),
                        ZoneId::systemDefault))
                .run(line);
    }
}
