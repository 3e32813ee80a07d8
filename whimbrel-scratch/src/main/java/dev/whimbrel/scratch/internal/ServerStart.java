package dev.whimbrel.scratch.internal;

import dev.whimbrel.scratch.ServerStep;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Finds the running server of a folder, or makes and starts it. Finding costs two small files to read and no process. The
 * caller holds the folder's lock.
 */
final class ServerStart {

    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(30);

    private final ServerOptions options;
    private final ServerFolder folder;

    ServerStart(ServerOptions options) {
        this.options = options;
        this.folder = options.folder();
    }

    /** The settings of a server that takes connections now. */
    ServerSettings attachOrStart(boolean keepRunning) {
        Optional<ServerSettings> saved = ServerSettings.load(folder);
        ServerSettings current = attach(saved).orElseGet(() -> start(saved));
        ServerSettings wanted = current.withKeepRunning(current.keepRunning() || keepRunning);
        if (saved.isEmpty() || wanted.differsFrom(saved.get())) {
            wanted.save(folder);
        }
        return wanted;
    }

    private Optional<ServerSettings> attach(Optional<ServerSettings> saved) {
        Path data = folder.data();
        Optional<PostmasterFile> server = ServerProcess.find(data);
        if (server.isPresent() && !server.get().ready()) {
            Waiting.until(
                    () -> ServerProcess.find(data).map(PostmasterFile::ready).orElse(true), LONGEST_RECOVERY);
            server = ServerProcess.find(data);
        }
        if (server.isPresent() && saved.isEmpty()) {
            // Its password is lost; setting a new one needs a stopped server.
            options.progress().accept(ServerStep.STOPPING);
            Shutdown.FAST.stop(data);
            return Optional.empty();
        }
        return server.flatMap(found -> saved.map(settings -> settings.withPort(found.port())));
    }

    private ServerSettings start(Optional<ServerSettings> saved) {
        ServerUser user = ServerUser.find();
        Binaries binaries = BinariesCache.ofUser(options.binariesFallback())
                .locate(user, () -> options.progress().accept(ServerStep.UNPACKING));
        Cluster cluster = new Cluster(folder, binaries, user);
        ServerSettings settings = prepare(cluster, saved);
        return settings.withPort(
                new Postmaster(cluster, options.settings(), options.progress()).start(settings.port()));
    }

    private ServerSettings prepare(Cluster cluster, Optional<ServerSettings> saved) {
        if (!cluster.exists()) {
            options.progress().accept(ServerStep.CREATING);
            ServerSettings fresh = new ServerSettings(
                    saved.map(ServerSettings::port).orElse(0),
                    PrivateFiles.randomPassword(),
                    saved.map(ServerSettings::keepRunning).orElse(false));
            fresh.save(folder);
            cluster.create(fresh.password());
            return fresh;
        }
        cluster.checkVersion();
        if (saved.isEmpty()) {
            String password = PrivateFiles.randomPassword();
            cluster.resetPassword(password);
            return new ServerSettings(0, password, false);
        }
        return saved.get();
    }
}
