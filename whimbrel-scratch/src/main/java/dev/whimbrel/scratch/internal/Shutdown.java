package dev.whimbrel.scratch.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a server is asked to stop.
 *
 * @see <a href="https://www.postgresql.org/docs/18/server-shutdown.html">Shutting Down the Server</a>
 */
enum Shutdown {
    /** Sessions are cut off, all data reaches the disk. */
    FAST("INT", Duration.ofMinutes(2)),
    /** At once, and nothing is saved: for data that is thrown away. */
    IMMEDIATE("QUIT", Duration.ofSeconds(10));

    private static final Duration UNTIL_KILLED = Duration.ofSeconds(5);

    private final String signal;
    private final Duration patience;

    Shutdown(String signal, Duration patience) {
        this.signal = signal;
        this.patience = patience;
    }

    /** Stops the server of a data directory, if there is one, and waits until it is gone. */
    void stop(Path data) {
        Optional<PostmasterFile> server = ServerProcess.find(data);
        if (server.isEmpty()) {
            return;
        }
        long pid = server.get().pid();
        send(signal, pid);
        if (!isGone(pid, data, patience)) {
            send(IMMEDIATE.signal, pid);
            if (!isGone(pid, data, UNTIL_KILLED)) {
                ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
                isGone(pid, data, UNTIL_KILLED);
            }
        }
    }

    /** The server removes its lock file as the last thing it does. */
    static boolean isGone(long pid, Path data, Duration patience) {
        return Waiting.until(
                () -> PostmasterFile.read(data)
                                .filter(file -> file.pid() == pid)
                                .isEmpty()
                        || !ServerProcess.isAlive(pid),
                patience);
    }

    private static void send(String signal, long pid) {
        Tools.Outcome outcome = Tools.run(command(signal, pid));
        if (!outcome.succeeded() && ServerProcess.isAlive(pid)) {
            throw ServerFailure.of("The embedded database (process " + pid + ") can't be stopped: "
                    + outcome.output().strip() + ". Stop it as the user who started it.");
        }
    }

    private static List<String> command(String signal, long pid) {
        if (Platform.current().windows()) {
            String server = ProcessHandle.of(pid)
                    .flatMap(process -> process.info().command())
                    .orElse("postgres.exe");
            return List.of(Path.of(server).resolveSibling("pg_ctl.exe").toString(), "kill", signal, Long.toString(pid));
        }
        return List.of("/bin/sh", "-c", "kill -" + signal + " " + pid);
    }
}
