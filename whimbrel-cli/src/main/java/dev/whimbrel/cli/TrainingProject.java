package dev.whimbrel.cli;

import dev.whimbrel.cli.output.Surroundings;
import dev.whimbrel.cli.output.Terminals;
import dev.whimbrel.scratch.LocalServer;
import dev.whimbrel.scratch.RunningServer;
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
 * A small project, to run commands in that nobody sees. At first it has nothing in Java: what is learned is loaded at every start,
 * and compiling is for some commands.
 */
final class TrainingProject {

    private static final String SQL = """
            -- migrate:up
            CREATE TABLE training (id bigint PRIMARY KEY, name text NOT NULL);
            CREATE INDEX CONCURRENTLY training_name_idx ON training (name);
            -- migrate:down
            DROP TABLE training;
            """;

    private static final String TRAININGS = """
            package training.db;

            import dev.whimbrel.table.*;

            @DbTable("training")
            public final class Trainings extends Table<Training> {
                public static final Trainings TRAININGS = new Trainings();

                public final Required<Long> id = bigint().primaryKey();
                public final Required<String> name = text();

                {
                    index(name);
                }

                private Trainings() {}
            }
            """;

    private static final String SESSIONS = """
            package training.db;

            import dev.whimbrel.table.*;
            import java.time.Instant;

            @DbTable
            public final class Sessions extends Table<Session> {
                public static final Sessions SESSIONS = new Sessions();

                public final Generated<Long> id = bigint().identity().primaryKey();
                public final Required<Long> trainingId = bigint().references(() -> Trainings.TRAININGS.id);
                public final Required<String> place = varchar(100).unique();
                public final Required<Integer> seats = integer().check(seats -> seats.ge(0));
                public final Defaulted<Instant> createdAt = timestamptz().defaultNow();

                {
                    index(trainingId);
                }

                private Sessions() {}
            }
            """;

    private static final String CONFIGURATION = """
            [project]
            name = "training"
            tables = "src"

            [environments.test]
            url = "embedded"

            [environments.other]
            url = "embedded"
            """;

    private final Path directory;

    private TrainingProject(Path directory) {
        this.directory = directory;
    }

    static TrainingProject in(Path directory) throws IOException {
        Path migrations = Files.createDirectories(directory.resolve("migrations"));
        Files.writeString(directory.resolve("whimbrel.toml"), CONFIGURATION);
        Files.writeString(migrations.resolve("20260101000000-training.sql"), SQL);
        return new TrainingProject(directory);
    }

    /** Writes table classes, which say more than the migration makes. */
    void writeTables() throws IOException {
        Files.createDirectories(tables());
        Files.writeString(tables().resolve("Trainings.java"), TRAININGS);
        Files.writeString(tables().resolve("Sessions.java"), SESSIONS);
    }

    /** Writes one of them with a column more. */
    void changeTable() throws IOException {
        Files.writeString(
                tables().resolve("Sessions.java"),
                SESSIONS.replace("    {\n", "    public final Nullable<String> note = text().nullable();\n\n    {\n"));
    }

    private Path tables() {
        return directory.resolve("src/training/db");
    }

    /** Starts the project's server; close the result to stop it. */
    RunningServer startServer() {
        return LocalServer.of(directory).start();
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
