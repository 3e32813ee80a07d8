package dev.whimbrel.scratch.internal;

import dev.whimbrel.WhimbrelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** The folders of scratch servers, and what is left of those whose program was killed. */
public final class TemporaryFolders {

    private static final String PREFIX = "whimbrel-scratch-";
    private static final Duration GRACE = Duration.ofHours(1);

    private TemporaryFolders() {}

    /** A new folder, for this user only. */
    public static ServerFolder create() {
        try {
            return new ServerFolder(Files.createTempDirectory(PREFIX).toRealPath());
        } catch (IOException e) {
            throw ServerFailure.ofFile("A temporary folder can't be made", place(), e);
        }
    }

    /** Stops and deletes this user's scratch servers whose programs are gone. */
    public static void removeAbandoned() {
        try (var folders = Files.newDirectoryStream(place(), PREFIX + "*")) {
            for (Path folder : folders) {
                if (isOwn(folder)) {
                    removeIfAbandoned(new ServerFolder(folder.toRealPath()));
                }
            }
        } catch (IOException | WhimbrelException e) {
            // They take some disk space and do no harm; the next scratch server tries again.
        }
    }

    private static boolean isOwn(Path folder) throws IOException {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && Files.getOwner(folder).getName().equals(System.getProperty("user.name"));
    }

    /** A folder without any lease may be about to get its first one, so it is left alone for a while. */
    private static void removeIfAbandoned(ServerFolder folder) throws IOException {
        Leases leases = new Leases(folder.leases());
        boolean old = Files.getLastModifiedTime(folder.root())
                .toInstant()
                .isBefore(Instant.now().minus(GRACE));
        if (leases.countLiving() == 0 && (old || leases.countDead() > 0)) {
            Shutdown.IMMEDIATE.stop(folder.data());
            PrivateFiles.deleteTree(folder.root());
        }
    }

    private static Path place() {
        return Path.of(System.getProperty("java.io.tmpdir", "/tmp"));
    }
}
