package dev.whimbrel.cli.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.cli.TestProject;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionFailureTest {

    private static final String SECRET = "topsecret";

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void aProject() {
        project = new TestProject(directory).write("whimbrel.toml", "").write("migrations/README", "");
    }

    private TestProject.Result status(String address) {
        TestProject.Result result = project.run("status", "--verbose", "--url", address);
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out() + result.err()).doesNotContain(SECRET);
        assertThat(result.err())
                .startsWith("Error WB-501: No connection to postgres://ann:***@")
                .contains("--url");
        return result;
    }

    @Test
    void nothingListens() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        assertThat(status("postgres://ann:" + SECRET + "@127.0.0.1:" + free + "/shop")
                        .err())
                .contains("nothing listens there.", "Start the server", "embedded");
    }

    @Test
    void theHostDoesNotExist() {
        assertThat(status("postgres://ann:" + SECRET + "@no-such-host.invalid/shop")
                        .err())
                .contains("there is no host of that name.");
    }

    @Test
    void theHostDoesNotAnswer() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address =
                    "127.0.0.1:" + silent.getLocalPort() + "/shop?loginTimeout=1&connectTimeout=1&socketTimeout=1";
            assertThat(status("postgres://ann:" + SECRET + "@" + address).err()).contains("Check host and port");
        }
    }

    @Test
    void theRoleIsUnknown() {
        try (TestDatabase database = TestServer.create()) {
            String address = "localhost:" + TestServer.port() + "/" + database.name();
            assertThat(status("postgres://ann:" + SECRET + "@" + address).err())
                    .contains("role \"ann\" does not exist", "pg_hba.conf");
        }
    }

    @Test
    void theServerHasNoEncryption() {
        try (TestDatabase database = TestServer.create()) {
            String address = "localhost:" + TestServer.port() + "/" + database.name() + "?sslmode=require";
            assertThat(status("jdbc:postgresql://" + address + "&user=ann&password=" + SECRET)
                            .err())
                    .contains("SSL", "sslmode");
        }
    }

    @Test
    void aPasswordThatIsAlsoAWordOfTheAddressHidesNothingElse() {
        TestProject.Result result =
                project.run("status", "--url", "postgres://postgres:postgres@no-such-host.invalid/x");

        assertThat(result.err()).contains("postgres://postgres:***@no-such-host.invalid");
    }

    @Test
    void programsGetTheSame() {
        TestProject.Result result =
                project.run("status", "--json", "--url", "postgres://ann:" + SECRET + "@no-such-host.invalid/shop");

        assertThat((Map<?, ?>) result.json().get("error")).extracting("code").isEqualTo("WB-501");
        assertThat(result.out()).doesNotContain(SECRET);
        assertThat(result.err()).isEmpty();
    }
}
