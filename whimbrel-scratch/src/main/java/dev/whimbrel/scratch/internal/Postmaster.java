package dev.whimbrel.scratch.internal;

import dev.whimbrel.WhimbrelException;
import dev.whimbrel.scratch.ServerStep;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Starts and stops the server process of a data directory. The caller holds the folder's lock. */
final class Postmaster {

    private static final int PORT_ATTEMPTS = 5;
    private static final Duration ORPHANS_MAY_TAKE = Duration.ofSeconds(20);
    private static final Duration SHOW_RECOVERY_AFTER = Duration.ofSeconds(1);

    private final Cluster cluster;
    private final List<String> extraSettings;
    private final Consumer<ServerStep> progress;

    /** @param extraSettings {@code name=value}, stronger than the configuration files */
    Postmaster(Cluster cluster, List<String> extraSettings, Consumer<ServerStep> progress) {
        this.cluster = cluster;
        this.extraSettings = extraSettings;
        this.progress = progress;
    }

    /**
     * Starts the server and waits until it takes connections.
     *
     * @param wantedPort the port of the last time, or 0
     * @return the port that it listens on
     */
    int start(int wantedPort) {
        forgetForeignProcess();
        int port = wantedPort;
        Orphans orphans = new Orphans(cluster.folder().data(), ORPHANS_MAY_TAKE);
        for (int attempt = 1; ; attempt++) {
            if (port == 0 || !FreePort.isFree(port)) {
                if (port != 0) {
                    progress.accept(ServerStep.CHANGING_PORT);
                }
                port = FreePort.choose();
            }
            ServerLog log = ServerLog.begin(cluster.folder().log());
            if (startOnce(port, log)) {
                return port;
            }
            String text = log.text();
            boolean portWasTaken = text.contains("Address already in use") && attempt < PORT_ATTEMPTS;
            boolean orphansRemain = text.contains("pre-existing shared memory block") && orphans.clear();
            if (!portWasTaken && !orphansRemain) {
                throw failed("PostgreSQL did not start in " + cluster.folder().root() + ".", log);
            }
        }
    }

    /** A lock file left by a kill may name a process that is somebody else's by now; the server would refuse to start. */
    private void forgetForeignProcess() {
        Path data = cluster.folder().data();
        Optional<PostmasterFile> left = PostmasterFile.read(data);
        if (left.isPresent() && ProcessHandle.of(Math.abs(left.get().pid())).isPresent()) {
            try {
                PostmasterFile.disown(data);
            } catch (IOException e) {
                throw ServerFailure.ofFile("The server's lock file can't be written", data, e);
            }
        }
    }

    private boolean startOnce(int port, ServerLog log) {
        progress.accept(ServerStep.STARTING);
        List<String> settings = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                // Enough to drop thousands of tables in one transaction; the server's own 64 end at some hundreds.
                "max_locks_per_transaction=1024"));
        settings.addAll(extraSettings);
        ServerCommand command = ServerCommand.of(cluster, port, settings);
        try {
            Process process = Tools.prepare(command.words())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile()))
                    .start();
            process.getOutputStream().close();
            return awaitReady(process, command.returnsWhenReady());
        } catch (IOException e) {
            throw ServerFailure.of("PostgreSQL can't be run: " + e.getMessage(), e);
        }
    }

    private boolean awaitReady(Process process, boolean returnsWhenReady) {
        long start = System.nanoTime();
        boolean recovering = false;
        while (true) {
            if (isReady()) {
                return true;
            }
            if (Waiting.forExit(process, Duration.ofMillis(2))) {
                return returnsWhenReady && process.exitValue() == 0 && isReady();
            }
            if (!recovering && System.nanoTime() - start > SHOW_RECOVERY_AFTER.toNanos()) {
                recovering = true;
                progress.accept(ServerStep.RECOVERING);
            }
        }
    }

    private boolean isReady() {
        return ServerProcess.find(cluster.folder().data())
                .filter(PostmasterFile::ready)
                .isPresent();
    }

    private WhimbrelException failed(String what, ServerLog log) {
        return ServerFailure.ofOutput(what, "The last lines of " + log.file(), log.lastLines());
    }
}
