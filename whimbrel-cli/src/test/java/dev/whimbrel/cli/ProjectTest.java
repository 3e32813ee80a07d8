package dev.whimbrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which project, environment and database a command works with. */
class ProjectTest {

    @TempDir
    Path directory;

    private TestDatabase one;
    private TestDatabase other;
    private TestProject project;

    @BeforeEach
    void twoDatabases() {
        one = TestServer.create();
        other = TestServer.create();
        project = TestProject.on(directory, one.url())
                .migration("1", "create-users", "CREATE TABLE users (id int);", "DROP TABLE users;");
        project.write(
                "whimbrel.toml",
                project.read("whimbrel.toml") + "[environments.staging]\nurl = \"${STAGING_URL}\"\n"
                        + "[environments.production]\nurl = \"" + other.url() + "\"\n");
    }

    @AfterEach
    void drop() {
        one.close();
        other.close();
    }

    private static boolean hasUsers(TestDatabase database) {
        return database.queryString("SELECT to_regclass('users')::text") != null;
    }

    @Test
    void theEnvironmentIsDevelopmentUnlessSomethingElseIsSaid() {
        project.run("migrate");
        assertThat(hasUsers(one)).isTrue();
        assertThat(hasUsers(other)).isFalse();

        project.with("WHIMBREL_ENV", "production").run("migrate");
        assertThat(hasUsers(other)).isTrue();
    }

    @Test
    void theOptionTakesPrecedenceOverTheVariable() {
        project.with("WHIMBREL_ENV", "nonsense").run("migrate", "-e", "production");

        assertThat(hasUsers(other)).isTrue();
    }

    @Test
    void aGivenAddressTakesPrecedenceOverTheEnvironments() {
        TestProject.Result result = project.run("migrate", "--url", other.url(), "--env", "staging");

        assertThat(result.exitCode()).isZero();
        assertThat(hasUsers(other)).isTrue();
        assertThat(result.out()).contains("Next: whimbrel status --env staging --url ...");
    }

    @Test
    void anAddressFromTheEnvironmentVariablesIsUsed() {
        assertThat(project.run("status", "--env", "staging").err()).isEqualTo("""
                        Error WB-101: environments.staging.url needs the environment variable STAGING_URL, which is not set. Set it, or give it a default: ${STAGING_URL:-...}.
                          at whimbrel.toml:4
                        """);
        assertThat(project.with("STAGING_URL", other.url())
                        .run("migrate", "--env", "staging")
                        .exitCode())
                .isZero();
        assertThat(hasUsers(other)).isTrue();
    }

    @Test
    void anUnknownEnvironmentIsAnErrorOfUsage() {
        TestProject.Result result = project.run("status", "--env", "prod");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).startsWith("Error WB-101: whimbrel.toml has no environment prod.");
    }

    @Test
    void withoutAFileTheCommandLineHasToSayWhichDatabase() {
        TestProject elsewhere = new TestProject(directory.resolve("migrations"));
        TestProject nowhere = new TestProject(directory.getRoot());

        assertThat(elsewhere.run("migrate").exitCode()).isZero();
        assertThat(nowhere.run("status").exitCode()).isEqualTo(2);
        assertThat(nowhere.run("status").err()).contains("whimbrel init", "--url");
        TestProject.Result result = nowhere.run(
                "migrate",
                "--url",
                other.url(),
                "--migrations",
                directory.resolve("migrations").toString());
        assertThat(result.exitCode()).isZero();
        assertThat(hasUsers(other)).isTrue();
    }

    @Test
    void historyTablesCanHaveOtherNames() {
        project.write(
                "whimbrel.toml",
                "[migrate]\nhistory_table = \"changes\"\n[environments.development]\nurl = \"" + one.url() + "\"\n");

        project.run("migrate");

        assertThat(one.queryLong("SELECT count(*) FROM changes")).isOne();
    }
}
