package dev.whimbrel.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.cli.TestProject;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases on a server that somebody runs. */
class DatabaseCommandsTest {

    private static final String NAME = "Müller's \"shop\"";

    @TempDir
    Path directory;

    private TestDatabase other;
    private TestProject project;

    @BeforeEach
    void aDatabaseThatIsNotThereYet() {
        other = TestServer.create();
        String address = "postgres://postgres@localhost:" + TestServer.port() + "/M%C3%BCller%27s%20%22shop%22";
        project = new TestProject(directory)
                .write(
                        "whimbrel.toml",
                        "[environments.development]\nurl = \"" + address + "\"\n[environments.production]\nurl = \""
                                + address + "\"\n")
                .write("migrations/20260101000000-x.sql", "-- migrate:up\nSELECT 1;\n-- migrate:down\nSELECT 1;\n");
    }

    @AfterEach
    void drop() {
        TestServer.executeOnServer("DROP DATABASE IF EXISTS \"Müller's \"\"shop\"\"\" WITH (FORCE)");
        other.close();
    }

    private boolean exists() {
        return other.queryLong("SELECT count(*) FROM pg_database WHERE datname = 'Müller''s \"shop\"'") == 1;
    }

    @Test
    void isMadeAndDroppedOnce() {
        assertThat(project.run("db:create").out()).startsWith("Database " + NAME + " is made.");
        assertThat(exists()).isTrue();
        assertThat(project.run("db:create", "--json").json()).isEqualTo(Map.of("database", NAME, "created", false));
        assertThat(project.run("migrate").exitCode()).isZero();
        assertThat(project.run("db:drop").out()).isEqualTo("Database " + NAME + " is dropped.\n");
        assertThat(exists()).isFalse();
        assertThat(project.run("db:drop").exitCode()).isZero();
        assertThat(project.run("db:drop", "--json").json()).isEqualTo(Map.of("database", NAME, "dropped", false));
    }

    @Test
    void aMissingDatabaseIsExplained() {
        TestProject.Result result = project.run("status");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err())
                .startsWith("Error WB-501: No connection to postgres://postgres@localhost")
                .contains(
                        "database \"Müller's \"shop\"\" does not exist",
                        "whimbrel db:create",
                        "environments.development.url in whimbrel.toml");
    }

    @Test
    void aProtectedDatabaseIsDroppedOnlyByName() {
        project.run("db:create", "--env", "production");

        TestProject.Result refused = project.run("db:drop", "--env", "production");
        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.err()).startsWith("Error WB-102").contains("--confirm " + NAME);
        assertThat(project.run("db:drop", "--env", "production", "--confirm", "shop")
                        .err())
                .contains("\"shop\" is not the database's name.");
        assertThat(exists()).isTrue();

        assertThat(project.run("db:drop", "--env", "production", "--confirm", NAME)
                        .exitCode())
                .isZero();
        assertThat(exists()).isFalse();
    }

    @Test
    void aPersonAtATerminalIsAsked() {
        project.run("db:create", "--env", "production");

        TestProject.Result no = project.typing("yes\n").run("db:drop", "--env", "production");
        assertThat(no.exitCode()).isEqualTo(3);
        assertThat(no.err()).contains("Type the database's name to go on: ");
        assertThat(exists()).isTrue();

        assertThat(project.typing(NAME + "\n")
                        .run("db:drop", "--env", "production")
                        .exitCode())
                .isZero();
        assertThat(exists()).isFalse();
    }

    @Test
    void programsAreNeverAsked() {
        project.run("db:create", "--env", "production");

        TestProject.Result result = project.typing(NAME + "\n").run("db:drop", "--env", "production", "--json");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat((Map<?, ?>) result.json().get("error")).extracting("code").isEqualTo("WB-102");
        assertThat(exists()).isTrue();
    }

    @Test
    void whatAnUndoDestroysIsProtectedToo() {
        project.run("db:create");
        project.run("migrate", "--env", "production");

        for (String command : new String[] {"undo", "redo", "db:migrate:undo:all", "seed:undo"}) {
            assertThat(project.run(command, "--env", "production").exitCode())
                    .as(command)
                    .isEqualTo(3);
        }
        assertThat(project.run("undo", "--dry-run", "--env", "production").exitCode())
                .isZero();
        assertThat(project.run("undo", "--env", "production", "--confirm", NAME).exitCode())
                .isZero();
        assertThat(project.run("migrate").exitCode()).isZero();
        assertThat(project.run("undo").exitCode()).isZero();
    }

    @Test
    void startAndStopAreForTheEmbeddedServer() {
        for (String command : new String[] {"db:start", "db:stop"}) {
            TestProject.Result result = project.run(command);
            assertThat(result.exitCode()).isEqualTo(2);
            assertThat(result.err()).contains("is not for Whimbrel to start or stop");
        }
    }

    @Test
    void urlHidesThePasswordUnlessItIsAskedFor() {
        project.write(
                "whimbrel.toml",
                "[environments.development]\nurl = \"postgres://ann:s%40cret@db/shop?sslmode=require\"\n");

        assertThat(project.run("db:url").out()).isEqualTo("postgres://ann:***@db:5432/shop\n");
        assertThat(project.run("db:url", "--with-password").out())
                .isEqualTo("postgres://ann:s%40cret@db:5432/shop?sslmode=require\n");
        assertThat(project.run("db:url", "--json").json())
                .isEqualTo(Map.of("database", "shop", "url", "postgres://ann:***@db:5432/shop"));
    }
}
