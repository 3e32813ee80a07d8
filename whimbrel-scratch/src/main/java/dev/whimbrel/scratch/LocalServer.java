package dev.whimbrel.scratch;

import dev.whimbrel.scratch.internal.ServerControl;
import dev.whimbrel.scratch.internal.ServerFolder;
import dev.whimbrel.scratch.internal.ServerOptions;
import dev.whimbrel.scratch.internal.ServerSession;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The embedded PostgreSQL of a project. It lives in {@code <project>/.whimbrel/postgres}, keeps its data, starts when the first
 * command asks for it and stops with the last one. Commands that run at once share it. It listens on 127.0.0.1 only, and its
 * password is in a file that only its owner can read.
 *
 * <p>All methods throw {@link dev.whimbrel.WhimbrelException} {@code SERVER_FAILED} when the server's processes or files fail.
 */
public final class LocalServer {

    private final ServerOptions options;

    private LocalServer(ServerOptions options) {
        this.options = options;
    }

    /**
     * The server of a project; nothing is made or started yet.
     *
     * @param projectDirectory the folder that holds {@code whimbrel.toml}
     */
    public static LocalServer of(Path projectDirectory) {
        return new LocalServer(ServerOptions.ofProject(ServerFolder.ofProject(projectDirectory), step -> {}));
    }

    /** The same, telling what it is busy with; called on the thread that waits. */
    public LocalServer withProgress(Consumer<ServerStep> progress) {
        return new LocalServer(ServerOptions.ofProject(options.folder(), progress));
    }

    /** Starts the server, or joins those who use it already. Close the result to leave. */
    public RunningServer start() {
        return new RunningServer(ServerSession.open(options, false));
    }

    /** As {@link #start}, and the server goes on running, also after this process, until {@link #stop}. */
    public RunningServer keepRunning() {
        return new RunningServer(ServerSession.open(options, true));
    }

    /** Ends {@link #keepRunning}, and stops the server, unless a command uses it: then the last of them stops it. */
    public StopResult stop() {
        return new ServerControl(options).stop(false);
    }

    /** As {@link #stop}, and cuts off the commands that use it. */
    public StopResult stopNow() {
        return new ServerControl(options).stop(true);
    }

    /** What is known about the server; nothing is started. */
    public ServerStatus status() {
        return new ServerControl(options).status();
    }

    /**
     * Stops the server and deletes its data, for good.
     *
     * @throws dev.whimbrel.WhimbrelException {@code SERVER_FAILED} when a command uses it
     */
    public void delete() {
        new ServerControl(options).delete();
    }
}
