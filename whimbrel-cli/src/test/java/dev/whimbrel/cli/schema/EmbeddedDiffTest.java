package dev.whimbrel.cli.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.cli.TestProject;
import dev.whimbrel.scratch.LocalServer;
import dev.whimbrel.scratch.RunningServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Schemas are executed on the embedded server when no other is named. */
class EmbeddedDiffTest {

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void aProject() {
        project = new TestProject(directory);
        assertThat(project.run("init", "--name", "shop").exitCode()).isZero();
        project.write("old.sql", "CREATE TABLE t (id int);")
                .write("new.sql", "CREATE TABLE t (id int, name text);\nALTER TABLE t OWNER TO some_owner;");
    }

    @AfterEach
    void stop() {
        LocalServer.of(directory).stopNow();
    }

    @Test
    void theProjectsServerComparesAndNothingIsLeftOnIt() {
        assertThat(project.run("db:start").exitCode()).isZero();

        TestProject.Result result = project.run("diff", "--from", "sql:old.sql", "--to", "sql:new.sql");

        assertThat(result.out()).isEqualTo("ALTER TABLE public.t ADD COLUMN name text;\n");
        assertThat(result.err())
                .isEqualTo(
                        "Note: There is no role some_owner on the scratch server: one that can't log in stands for it.\n");
        assertThat(project.run("migrate").exitCode()).isZero();
        assertThat(project.run("check").exitCode()).isZero();
        assertThat(project.run("diff", "--from", "db:embedded", "--to", "migrations", "--exit-code"))
                .isEqualTo(new TestProject.Result(0, "", ""));
        try (RunningServer server = LocalServer.of(directory).start()) {
            assertThat(server.databases()).containsExactly("shop_development");
        }
    }

    @Test
    void aBatchHasATemporaryServerOfItsOwn() {
        project.write("batch.txt", "sql:old.sql sql:new.sql -\nsql:new.sql sql:old.sql down.sql\n");

        TestProject.Result result = project.run("diff", "--batch", "batch.txt");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).isEqualTo("ALTER TABLE public.t ADD COLUMN name text;\n");
        assertThat(project.read("down.sql")).isEqualTo("ALTER TABLE public.t DROP COLUMN name;\n");
        assertThat(LocalServer.of(directory).status().port())
                .as("the project's own is not needed")
                .isEmpty();
    }
}
