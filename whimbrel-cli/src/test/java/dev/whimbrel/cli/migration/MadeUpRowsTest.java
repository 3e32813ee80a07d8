package dev.whimbrel.cli.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.cli.TestProject;
import dev.whimbrel.cli.Transcript;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MadeUpRowsTest {

    @TempDir
    Path directory;

    private TestDatabase database;
    private TestProject project;

    @BeforeEach
    void usersWithPosts() {
        database = TestServer.create();
        project = TestProject.on(directory, database.url())
                .migration("1", "create-all", """
                        CREATE TABLE users (id int PRIMARY KEY, email text NOT NULL UNIQUE);
                        CREATE TYPE colour AS ENUM ('red', 'green');
                        CREATE TABLE colours (colour colour PRIMARY KEY);
                        CREATE TABLE posts (id int PRIMARY KEY, author_id int NOT NULL REFERENCES users);
                        """, "DROP TABLE posts, users, colours; DROP TYPE colour;");
        project.run("migrate");
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void rowsAreMadeUpForTables() {
        new Transcript(project, database.name())
                .run("db:seed --rows posts=200 --random 42")
                .note("users had no rows, and posts need some.")
                .run("seed --rows 1000 --rows users=5")
                .note("Nobody can have more of what is unique than there is.")
                .run("seed --rows colours=1")
                .note("What was mistyped is refused.")
                .run("seed --rows user=10")
                .run("seed --rows users=0")
                .run("seed --rows many")
                .run("seed --rows 10 --rows 20")
                .run("seed --rows 10 --random x")
                .run("seed --rows 10 --dry-run")
                .run("seed --random 5")
                .assertMatches("seeds/made-up-rows.txt");
        assertThat(database.queryLong("SELECT count(*) FROM whimbrel_history")).isEqualTo(1);
        assertThat(database.queryLong("SELECT count(*) FROM posts")).isEqualTo(1200);
    }

    @Test
    void aProgramGetsADocument() {
        Map<String, Object> document =
                project.run("seed", "--rows", "10", "--json").json();

        assertThat(document).containsEntry("rows", 22L).containsEntry("random", 1L);
        assertThat((List<?>) document.get("tables")).hasSize(3);
        assertThat((List<?>) document.get("notes")).hasSize(1);
    }

    @Test
    void aProtectedEnvironmentIsRefused() {
        project.write("whimbrel.toml", "[environments.production]\nurl = \"" + database.url() + "\"\n");

        TestProject.Result result = project.run("seed", "--rows", "10", "--env", "production");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("production is protected");
        assertThat(database.queryLong("SELECT count(*) FROM users")).isZero();
    }

    @Test
    void aDatabaseWithoutTablesGetsNothing() {
        project.run("db:migrate:undo:all");

        assertThat(project.run("seed", "--rows", "10").out()).contains("there are no tables");
    }
}
