package dev.whimbrel.scratch;

import dev.whimbrel.scratch.internal.ServerOptions;
import dev.whimbrel.scratch.internal.ServerSession;
import dev.whimbrel.scratch.internal.TemporaryFolders;
import java.util.function.Consumer;

/**
 * A PostgreSQL server for a moment, for callers without a project: its files are in the system's temporary folder and are
 * deleted when it is closed. It takes no care of its data (no fsync), which makes it fast.
 */
public final class ScratchServer {

    private ScratchServer() {}

    /** Starts one, which takes about a second; close the result to stop and delete it. */
    public static RunningServer start() {
        return start(step -> {});
    }

    /**
     * As {@link #start()}, telling what it is busy with.
     *
     * @param progress called on the thread that waits
     */
    public static RunningServer start(Consumer<ServerStep> progress) {
        TemporaryFolders.removeAbandoned();
        return new RunningServer(
                ServerSession.open(ServerOptions.temporary(TemporaryFolders.create(), progress), false));
    }
}
