package dev.whimbrel.scratch.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The right of one user to a running server: a file that is locked as long as the user lives. It also lists the scratch
 * databases of its user, so that they can be dropped when the user is killed.
 */
final class Lease {

    private final Path file;
    private final FileChannel channel;
    private final Set<String> scratchDatabases = new LinkedHashSet<>();

    private Lease(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** A new lease. Its file gets its name when it is locked already, so that nobody takes it for a dead one. */
    static Lease create(Path folder, String name) {
        Path temporary = folder.resolve(name + ".new");
        Path file = folder.resolve(name + Leases.SUFFIX);
        try {
            FileChannel channel = FileChannel.open(temporary, CREATE_NEW, READ, WRITE);
            if (channel.tryLock() == null) {
                throw new IOException("the new file is locked already");
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
            return new Lease(file, channel);
        } catch (IOException e) {
            throw ServerFailure.ofFile("The use of the embedded database can't be noted", file, e);
        }
    }

    /** Notes a scratch database before it is made. */
    synchronized void note(String scratchDatabase) {
        scratchDatabases.add(scratchDatabase);
        save();
    }

    /** Strikes out a scratch database that was dropped. */
    synchronized void strike(String scratchDatabase) {
        scratchDatabases.remove(scratchDatabase);
        save();
    }

    private void save() {
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(String.join("\n", scratchDatabases).getBytes(UTF_8)), 0);
        } catch (IOException e) {
            throw ServerFailure.ofFile("A scratch database can't be noted", file, e);
        }
    }

    /** The scratch databases that are noted now. */
    synchronized List<String> scratchDatabases() {
        return List.copyOf(scratchDatabases);
    }

    /**
     * Ends the lease. When there are scratch databases left to drop, its file stays, under a name that tells everybody that
     * its user is gone.
     */
    synchronized void release() {
        try (channel) {
            if (scratchDatabases.isEmpty()) {
                Files.deleteIfExists(file);
            } else {
                Files.move(file, file.resolveSibling("left-" + PrivateFiles.randomName() + Leases.SUFFIX));
            }
        } catch (IOException e) {
            // The lock ends with this process at the latest, and the file is cleaned up by the next one.
        }
    }
}
