package dev.whimbrel.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who the server runs as. The build must run as root for these; as another user they are skipped. */
@Tag("slow")
class ServerUserTest {

    private Path place;

    @BeforeEach
    void aPlaceThatEverybodyMayEnter() throws IOException {
        assumeThat(System.getProperty("user.name")).as("needs root").isEqualTo("root");
        place = Files.createTempDirectory("whimbrel user ").toRealPath();
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    @AfterEach
    void remove() {
        if (place != null) {
            ProjectFolder.deleteTree(place);
        }
    }

    @Test
    void anOrdinaryUserNeedsNothing() throws IOException {
        Path project = openFolder("project");
        ProgramProcess program = ProgramProcess.run(
                List.of("runuser", "-u", "nobody", "--"),
                Map.of("XDG_CACHE_HOME", openFolder("cache").toString()),
                classPathForEverybody(),
                project,
                "insert");
        assertThat(program.awaitExit()).as(() -> program.lines().toString()).isZero();
        assertThat(Files.getOwner(project.resolve(".whimbrel/postgres/data")).getName())
                .isEqualTo("nobody");
    }

    @Test
    void rootWithoutNamespacesRunsTheServerAsNobody() throws IOException {
        assertThatTheServerRunsAsNobody(List.of("unshare"));
    }

    @Test
    void rootWithoutNamespacesAndRunuserUsesSu() throws IOException {
        assertThatTheServerRunsAsNobody(List.of("unshare", "runuser"));
    }

    private void assertThatTheServerRunsAsNobody(List<String> forbidden) throws IOException {
        Path project = openFolder("project");
        Path hidden = openFolder("hidden");
        for (String program : forbidden) {
            Path failing = Files.writeString(hidden.resolve(program), "#!/bin/sh\nexit 1\n");
            Files.setPosixFilePermissions(failing, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        for (int start = 1; start <= 2; start++) {
            try (ProgramProcess program = ProgramProcess.run(
                    List.of(),
                    Map.of(
                            "PATH",
                            hidden + File.pathSeparator + System.getenv("PATH"),
                            "XDG_CACHE_HOME",
                            openFolder("cache").toString()),
                    System.getProperty("java.class.path"),
                    project,
                    "hold")) {
                program.await("ready");
                long server = LocalServer.of(project).status().pid().orElseThrow();
                assertThat(ProcessHandle.of(server)
                                .flatMap(handle -> handle.info().user()))
                        .hasValue("nobody");
                assertThat(program.finish()).isZero();
                assertThat(LocalServer.of(project).status().state()).isEqualTo(ServerStatus.State.STOPPED);
            }
        }
    }

    @Test
    void rootWithNoWayOutIsToldTheCure() throws IOException {
        Path empty = openFolder("empty");
        for (String program : List.of("unshare", "runuser", "su")) {
            Path failing = Files.writeString(empty.resolve(program), "#!/bin/sh\nexit 1\n");
            Files.setPosixFilePermissions(failing, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        ProgramProcess program = ProgramProcess.run(
                List.of(),
                Map.of("PATH", empty + File.pathSeparator + System.getenv("PATH")),
                System.getProperty("java.class.path"),
                openFolder("project"),
                "insert");
        assertThat(program.awaitExit()).isEqualTo(1);
        assertThat(program.lines().toString())
                .contains("PostgreSQL refuses to run as root")
                .contains("Run the command as an ordinary user");
    }

    @Test
    void theServerStartsWithoutSetsidToo() throws IOException {
        Path project = openFolder("project");
        Path tools = openFolder("tools");
        for (String program : List.of("unshare", "sh", "true", "id")) {
            Files.createSymbolicLink(tools.resolve(program), Path.of("/usr/bin", program));
        }
        try (ProgramProcess program = ProgramProcess.run(
                List.of(), Map.of("PATH", tools.toString()), System.getProperty("java.class.path"), project, "hold")) {
            program.await("ready");
            assertThat(program.finish()).as(() -> program.lines().toString()).isZero();
            assertThat(LocalServer.of(project).status().state()).isEqualTo(ServerStatus.State.STOPPED);
        }
    }

    private Path openFolder(String name) throws IOException {
        Path folder = Files.createDirectories(place.resolve(name));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        return folder;
    }

    private String classPathForEverybody() throws IOException {
        Path copies = openFolder("classes");
        List<String> copied = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path source = Path.of(entry);
            Path target = copies.resolve(copied.size() + "-" + source.getFileName());
            try (var paths = Files.walk(source)) {
                for (Path path : paths.toList()) {
                    Path copy = target.resolve(source.relativize(path).toString());
                    Files.copy(path, copy);
                    Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwxr-xr-x"));
                }
            }
            copied.add(target.toString());
        }
        return String.join(File.pathSeparator, copied);
    }
}
