package dev.whimbrel.scratch.internal;

import dev.whimbrel.scratch.ServerStep;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * What kind of server a folder holds.
 *
 * @param folder where its files are
 * @param settings {@code name=value}, stronger than its configuration files
 * @param temporary whether its files are deleted with the last user
 * @param progress told what is being done
 */
public record ServerOptions(
        ServerFolder folder, List<String> settings, boolean temporary, Consumer<ServerStep> progress) {

    /** The server of a project, whose data is kept. */
    public static ServerOptions ofProject(ServerFolder folder, Consumer<ServerStep> progress) {
        return new ServerOptions(folder, List.of(), false, progress);
    }

    /** A server that is thrown away, and for that reason as fast as one can be that need not survive a crash. */
    public static ServerOptions temporary(ServerFolder folder, Consumer<ServerStep> progress) {
        return new ServerOptions(
                folder,
                List.of(
                        "fsync=off",
                        "full_page_writes=off",
                        "wal_level=minimal",
                        "max_wal_senders=0",
                        "autovacuum=off"),
                true,
                progress);
    }

    FolderLock lock() {
        return new FolderLock(folder, () -> progress.accept(ServerStep.WAITING_FOR_OTHER_COMMAND));
    }

    Leases leases() {
        return new Leases(folder.leases());
    }

    Shutdown shutdown() {
        return temporary ? Shutdown.IMMEDIATE : Shutdown.FAST;
    }

    /** Where the binaries go when the user's cache can't take them. */
    Path binariesFallback() {
        Path parent = folder.root().getParent();
        return temporary || parent == null ? folder.root() : parent;
    }
}
