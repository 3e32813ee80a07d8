package dev.whimbrel.scratch.internal;

import dev.whimbrel.scratch.ServerStatus;
import dev.whimbrel.scratch.ServerStatus.State;
import dev.whimbrel.scratch.ServerStep;
import dev.whimbrel.scratch.StopResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What can be done with the server of a folder from outside: look, stop, delete. */
public final class ServerControl {

    private final ServerOptions options;
    private final ServerFolder folder;

    public ServerControl(ServerOptions options) {
        this.options = options;
        this.folder = options.folder();
    }

    /** What is known without starting anything. */
    public ServerStatus status() {
        Optional<PostmasterFile> server = ServerProcess.find(folder.data());
        Optional<ServerSettings> settings = ServerSettings.load(folder);
        int port = server.map(PostmasterFile::port)
                .or(() -> settings.map(ServerSettings::port))
                .orElse(0);
        State state =
                server.isPresent() ? State.RUNNING : Files.exists(folder.data()) ? State.STOPPED : State.NOT_CREATED;
        return new ServerStatus(
                state,
                port == 0 ? OptionalInt.empty() : OptionalInt.of(port),
                server.map(found -> OptionalLong.of(found.pid())).orElseGet(OptionalLong::empty),
                settings.map(ServerSettings::keepRunning).orElse(false),
                options.leases().countLiving(),
                folder.log());
    }

    /**
     * Ends keeping the server running, and stops it.
     *
     * @param evenIfUsed whether to cut off commands that use it
     */
    public StopResult stop(boolean evenIfUsed) {
        if (!Files.isDirectory(folder.root())) {
            return StopResult.NOT_RUNNING;
        }
        return options.lock().whileHeld(() -> {
            ServerSettings.load(folder)
                    .filter(ServerSettings::keepRunning)
                    .ifPresent(settings -> settings.withKeepRunning(false).save(folder));
            if (ServerProcess.find(folder.data()).isEmpty()) {
                return StopResult.NOT_RUNNING;
            }
            if (!evenIfUsed && options.leases().countLiving() > 0) {
                return StopResult.IN_USE;
            }
            options.progress().accept(ServerStep.STOPPING);
            options.shutdown().stop(folder.data());
            return StopResult.STOPPED;
        });
    }

    /** Stops the server and deletes all that belongs to it. Only the lock's file stays: others may wait at it. */
    public void delete() {
        if (!Files.isDirectory(folder.root())) {
            return;
        }
        options.lock().whileHeld(() -> {
            int users = options.leases().countLiving();
            if (users > 0) {
                throw ServerFailure.of("The local database in " + folder.root() + " is in use by " + users
                        + (users == 1 ? " command" : " commands") + ", so it is not deleted. Wait until they end.");
            }
            Shutdown.IMMEDIATE.stop(folder.data());
            try {
                for (Path path : List.of(folder.data(), folder.leases(), folder.log(), folder.settings())) {
                    if (Files.exists(path)) {
                        PrivateFiles.deleteTree(path);
                    }
                }
            } catch (IOException e) {
                throw ServerFailure.ofFile("The local database can't be deleted", folder.root(), e);
            }
            return folder;
        });
    }
}
