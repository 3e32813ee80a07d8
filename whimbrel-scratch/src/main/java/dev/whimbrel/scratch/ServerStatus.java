package dev.whimbrel.scratch;

import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What is known about a project's server without starting it.
 *
 * @param state whether it is there and runs
 * @param port the port it listens on, or listened on the last time; empty before the first start
 * @param pid the process of a running server; empty otherwise
 * @param keptRunning whether it goes on running when no command uses it
 * @param users how many commands use it now, in all processes
 * @param logFile the server's log
 */
public record ServerStatus(
        State state, OptionalInt port, OptionalLong pid, boolean keptRunning, int users, Path logFile) {

    /** Whether a server is there and runs. */
    public enum State {
        /** It was never started, or was deleted. */
        NOT_CREATED,
        /** Its data is there, and the next command starts it. */
        STOPPED,
        /** It runs. */
        RUNNING
    }
}
