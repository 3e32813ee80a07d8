package dev.whimbrel.cli.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.cli.TestProject;
import dev.whimbrel.cli.Transcript;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationCommandsTest {

    private static final String USERS = "20260101000001";
    private static final String POSTS = "20260101000002";

    @TempDir
    Path directory;

    private TestDatabase database;
    private TestProject project;

    @BeforeEach
    void twoMigrations() {
        database = TestServer.create();
        project = TestProject.on(directory, database.url())
                .migration("1", "create-users", "CREATE TABLE users (id int PRIMARY KEY);", "DROP TABLE users;")
                .migration(
                        "2",
                        "create-posts",
                        "CREATE TABLE posts (id int);\nCREATE INDEX CONCURRENTLY posts_id_idx ON posts (id);",
                        "DROP TABLE posts;");
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private Transcript transcript() {
        return new Transcript(project, database.name());
    }

    @Test
    void thereAndBackAgain() {
        transcript()
                .run("status")
                .run("migrate")
                .run("migrate")
                .run("status")
                .run("undo")
                .run("redo")
                .run("undo --all")
                .run("undo")
                .run("migrate --to " + USERS)
                .run("status --quiet")
                .run("migrate --quiet")
                .assertMatches("migrations/there-and-back.txt");
    }

    @Test
    void sequelizesNamesDoTheSame() {
        transcript()
                .run("db:migrate")
                .run("db:migrate:status")
                .run("db:migrate:undo")
                .run("db:migrate:undo:all")
                .assertMatches("migrations/sequelize-names.txt");
    }

    @Test
    void aDryRunPrintsAScriptForPsqlAndTouchesNothing() {
        project.migration(
                "3",
                "fill",
                "INSERT INTO users VALUES (1); -- one\nCOPY users FROM stdin;\n2\n3\n\\.\n",
                "DELETE FROM users;");
        transcript()
                .run("migrate --dry-run")
                .run("undo --dry-run")
                .run("migrate --quiet")
                .run("migrate --dry-run")
                .run("undo --steps 3 --dry-run")
                .assertMatches("migrations/dry-run.txt");
        assertThat(database.queryLong("SELECT count(*) FROM users")).isEqualTo(3);
    }

    @Test
    void whatADryRunPrintsRuns() {
        database.execute(project.run("migrate", "--dry-run")
                .out()
                .replace("BEGIN;", "")
                .replace("COMMIT;", "")
                .replace("CONCURRENTLY", ""));

        assertThat(project.run("baseline", POSTS).exitCode()).isZero();
        assertThat(project.run("undo", "--all").exitCode()).isZero();
        assertThat(database.queryString("SELECT to_regclass('users')::text")).isNull();
    }

    @Test
    void aFailureSaysWhatWhereAndWhatIsKept() {
        project.migration("3", "break", "CREATE TABLE third (id int);\n\nCREATE TABLE users (id int);", "");
        transcript().run("migrate").run("status").run("migrate --json").assertMatches("migrations/failure.txt");
    }

    @Test
    void someDecisionsAreForPeople() throws IOException {
        project.run("migrate");
        project.migration("1", "create-users", "CREATE TABLE users (id bigint PRIMARY KEY);", "DROP TABLE users;");
        Files.delete(directory.resolve("migrations/" + POSTS + "-create-posts.sql"));
        project.write("migrations/20251231235959-early.sql", "-- migrate:up\nSELECT 1;\n");

        transcript()
                .run("status")
                .run("status --exit-code --quiet")
                .run("migrate")
                .run("repair")
                .run("repair --accept-edited --forget-missing")
                .run("migrate --allow-late")
                .run("status --exit-code")
                .run("repair")
                .assertMatches("migrations/decisions.txt");
    }

    @Test
    void anExistingDatabaseIsTakenOver() {
        database.execute("CREATE TABLE users (id int PRIMARY KEY)");

        transcript()
                .run("baseline 20260101000001-create-users")
                .run("migrate")
                .run("baseline 20260101000009")
                .assertMatches("migrations/baseline.txt");
    }

    @Test
    void statusIsTheAgreedDocument() {
        project.run("migrate", "--to", USERS);

        Map<String, Object> status = project.run("status", "--json").json();

        assertThat(status).containsOnlyKeys("migrations", "pending").containsEntry("pending", 1L);
        List<?> migrations = (List<?>) status.get("migrations");
        Map<?, ?> users = (Map<?, ?>) migrations.get(0);
        Map<?, ?> posts = (Map<?, ?>) migrations.get(1);
        assertThat(List.copyOf(users.keySet()).toString())
                .isEqualTo("[version, name, state, appliedAt, durationMillis, checksum]");
        assertThat(users.get("version")).isEqualTo(USERS);
        assertThat(users.get("name")).isEqualTo("create-users");
        assertThat(users.get("state")).isEqualTo("applied");
        assertThat(Instant.parse((String) users.get("appliedAt")))
                .isBetween(Instant.now().minusSeconds(600), Instant.now().plusSeconds(600));
        assertThat(users.get("durationMillis")).isInstanceOf(Long.class);
        assertThat((String) users.get("checksum")).matches("sql:[0-9a-f]{64}");
        assertThat(posts.get("state")).isEqualTo("pending");
        assertThat(posts.containsKey("appliedAt")).isTrue();
        assertThat(posts.get("appliedAt")).isNull();
        assertThat(posts.get("durationMillis")).isNull();
    }

    @Test
    void everyCommandIsOneDocumentForPrograms() {
        assertThat(project.run("migrate", "--json").json()).containsOnlyKeys("applied", "durationMillis");
        assertThat(project.run("migrate", "--json").json()).containsEntry("applied", List.of());
        assertThat(project.run("redo", "--json").json()).containsOnlyKeys("undone", "applied", "durationMillis");
        assertThat(project.run("undo", "--dry-run", "--json").json()).containsOnlyKeys("database", "migrations", "sql");
        assertThat(project.run("undo", "--json").json()).containsOnlyKeys("undone", "durationMillis");
        assertThat(project.run("baseline", POSTS, "--json").json()).containsOnlyKeys("added");
        assertThat(project.run("repair", "--json").json()).containsOnlyKeys("done", "open");
        assertThat(project.run("status", "--json", "--verbose").err()).isEmpty();
    }

    @Test
    void aFailureForProgramsTellsWhatWasDoneBefore() {
        project.migration("3", "break", "SELECT 1;\nnonsense;", "");

        TestProject.Result result = project.run("migrate", "--json");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.json()).containsOnlyKeys("error", "applied", "durationMillis");
        assertThat((List<?>) result.json().get("applied")).hasSize(2);
        Map<?, ?> error = (Map<?, ?>) result.json().get("error");
        assertThat(error.get("code")).isEqualTo("WB-500");
        Map<?, ?> location = (Map<?, ?>) error.get("location");
        assertThat((String) location.get("file")).endsWith("20260101000003-break.sql");
        assertThat(location.get("line")).isEqualTo(3L);
    }

    @Test
    void verboseShowsEveryStatementBesideTheResults() {
        TestProject.Result result = project.run("migrate", "--verbose");

        assertThat(result.err()).contains("CREATE TABLE users", "CREATE INDEX CONCURRENTLY", "create-users.sql:2");
        assertThat(result.out()).doesNotContain("CREATE TABLE");
    }

    @Test
    void anotherFolderOfMigrationsCanBeNamed() {
        project.write("other/20260101000001-create-tags.sql", "-- migrate:up\nCREATE TABLE tags (id int);\n");

        TestProject.Result result = project.run("migrate", "--migrations", "other");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("create-tags", "whimbrel status --migrations other");
    }

    @Test
    void javaMigrationsAreCompiledAndPointAtTheirSource() {
        project.write("migrations/M20260101000003_CreateTags.java", """
                import dev.whimbrel.migrate.Migration;
                import dev.whimbrel.migrate.SchemaBuilder;

                public final class M20260101000003_CreateTags implements Migration {
                    @Override
                    public void change(SchemaBuilder db) {
                        db.createTable("tags", t -> t.integer("id").primaryKey());
                    }
                }
                """);
        assertThat(project.run("migrate").out()).contains("create-tags");
        assertThat(database.queryLong("SELECT count(*) FROM tags")).isZero();
        assertThat(project.run("undo").exitCode()).isZero();

        project.write(
                "migrations/M20260101000003_CreateTags.java", "public final class M20260101000003_CreateTags { x }");
        TestProject.Result broken = project.run("migrate");
        assertThat(broken.exitCode()).isEqualTo(1);
        assertThat(broken.err()).contains("WB-203", "M20260101000003_CreateTags.java:1");
    }

    @Test
    void wrongFilesAreReportedTogether() {
        project.write("migrations/2026-users.sql", "").write("migrations/notes.txt", "");

        TestProject.Result result = project.run("status");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).startsWith("Error WB-200").contains("2026-users.sql", "notes.txt");
    }
}
