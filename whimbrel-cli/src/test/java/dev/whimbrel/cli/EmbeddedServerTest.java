package dev.whimbrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.scratch.LocalServer;
import dev.whimbrel.scratch.ServerStatus;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project that has nothing but itself. */
class EmbeddedServerTest {

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void aNewProject() {
        project = new TestProject(directory);
        assertThat(project.run("init", "--name", "my Shop").exitCode()).isZero();
    }

    @AfterEach
    void stop() {
        LocalServer.of(directory).stopNow();
    }

    @Test
    void aNewProjectMigratesOnAServerOfItsOwn() throws Exception {
        assertThat(project.run("db:stop", "--json").json()).isEqualTo(Map.of("result", "not_running"));
        TestProject.Result started = project.run("db:start", "--json");
        String url = (String) started.json().get("url");
        assertThat(url).startsWith("postgres://postgres:").endsWith("/my_shop_development");
        assertThat(project.run("db:url").out()).isEqualTo(url + "\n");

        assertThat(project.run("migrate").out()).contains("create-notes", "Applied 1 migration");
        try (Connection connection = connect(url);
                var rows = connection.createStatement().executeQuery("SELECT count(*) FROM notes")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
        assertThat(project.run("status", "--exit-code").exitCode()).isZero();
        assertThat(project.run("status", "--exit-code", "--env", "test").exitCode())
                .isEqualTo(3);
        assertThat(project.run("verify").out()).contains("create-notes", "proven");
        assertThat(project.run("db:drop").out()).contains("my_shop_development is dropped");
        assertThat(project.run("status", "--json").json()).containsEntry("pending", 1L);
        assertThat(project.run("db:stop").out()).isEqualTo("PostgreSQL is stopped.\n");

        assertThat(project.run("db:url").err()).contains("The server stops with this command.");
        assertThat(LocalServer.of(directory).status().state()).isEqualTo(ServerStatus.State.STOPPED);
    }

    private static Connection connect(String url) throws Exception {
        String password = url.substring(url.indexOf(':', 11) + 1, url.indexOf('@'));
        String address = url.substring(url.indexOf('@') + 1);
        return DriverManager.getConnection("jdbc:postgresql://" + address, "postgres", password);
    }
}
