package dev.whimbrel.scratch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A project for a test, or for all tests of a class. Whatever a test leaves running there is stopped at its end. */
final class ProjectFolder implements AfterEachCallback, AfterAllCallback {

    private final boolean shared;
    private Path path;

    private ProjectFolder(boolean shared) {
        this.shared = shared;
    }

    /** An empty folder for each test. */
    static ProjectFolder fresh() {
        return new ProjectFolder(false);
    }

    /** One folder for all tests of a class: making the database files takes most of the time of a test. */
    static ProjectFolder shared() {
        return new ProjectFolder(true);
    }

    /** The folder, made on first use. */
    Path path() {
        if (path == null) {
            try {
                path = Files.createTempDirectory("whimbrel project ").toRealPath();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return path;
    }

    LocalServer server() {
        return LocalServer.of(path());
    }

    Path files() {
        return path().resolve(".whimbrel/postgres");
    }

    Path data() {
        return files().resolve("data");
    }

    long serverPid() {
        return server().status().pid().orElseThrow();
    }

    /** Kills the server, and waits until the system has done so. */
    void killServer() {
        Signals.send("KILL", serverPid());
        Signals.await("the server is gone", () -> !runs());
    }

    boolean runs() {
        return server().status().state() == ServerStatus.State.RUNNING;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (path != null) {
            server().stopNow();
            if (!shared) {
                delete();
            }
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (path != null) {
            delete();
        }
    }

    private void delete() {
        deleteTree(path);
        path = null;
    }

    static void deleteTree(Path root) {
        try (var paths = Files.walk(root)) {
            for (Path each : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
