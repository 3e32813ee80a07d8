package dev.whimbrel.scratch.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Only one thread of all processes starts, stops or attaches to the server of a folder at a time.
 *
 * <p>Between processes that is a lock on a file, which the operating system frees when its holder dies. Inside a process such
 * locks don't count, and closing a second channel to the file would even free the lock of the first; so a monitor comes before
 * it. The monitor is an interned string: one for the whole JVM, also when this class was loaded twice.
 */
final class FolderLock {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final ServerFolder folder;
    private final Runnable onWait;

    /** @param onWait called once when another process holds the lock */
    FolderLock(ServerFolder folder, Runnable onWait) {
        this.folder = folder;
        this.onWait = onWait;
    }

    /** Waits for the lock, runs the work and frees the lock. Not reentrant. */
    <T> T whileHeld(Supplier<T> work) {
        synchronized (("dev.whimbrel.scratch.lock:" + folder.lock()).intern()) {
            try (FileChannel channel = FileChannel.open(folder.lock(), CREATE, READ, WRITE)) {
                acquire(channel);
                return work.get();
            } catch (IOException e) {
                throw ServerFailure.ofFile("The lock of the embedded database can't be taken", folder.lock(), e);
            }
        }
    }

    private void acquire(FileChannel channel) throws IOException {
        // Freed with the channel.
        if (channel.tryLock() == null) {
            onWait.run();
            if (!Waiting.until(() -> tryLock(channel), PATIENCE)) {
                throw ServerFailure.of("Another process"
                        + holder(channel) + " has been starting or stopping the embedded database in " + folder.root()
                        + " for " + PATIENCE.toMinutes() + " minutes. End it, then run the command again.");
            }
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(UTF_8)), 0);
    }

    private boolean tryLock(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (IOException e) {
            throw ServerFailure.ofFile("The lock of the embedded database can't be taken", folder.lock(), e);
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(20);
        channel.read(buffer, 0);
        String pid = new String(buffer.array(), 0, buffer.position(), UTF_8).strip();
        return pid.isEmpty() ? "" : " (" + pid + ")";
    }
}
