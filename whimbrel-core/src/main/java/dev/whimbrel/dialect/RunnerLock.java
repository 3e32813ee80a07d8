package dev.whimbrel.dialect;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * The lock that lets one runner at a time change a database. It is held on a connection of its own, never waits in a way that
 * could block others, and holds no snapshot.
 */
public interface RunnerLock extends AutoCloseable {

    /**
     * An SQL condition that is true on any connection while this lock is held. Written into the same transaction as the work,
     * it makes sure that a runner that lost its lock commits nothing.
     */
    String fence();

    /** Whether the lock is still held as far as the last heartbeat knows. */
    boolean held();

    /** Gives the lock back; does nothing when it is lost already. */
    @Override
    void close();

    /**
     * What a runner asks for.
     *
     * @param key what is locked: runners with the same key in the same database exclude each other
     * @param runId names the run in the server's list of sessions
     * @param patience how long to wait for another runner
     * @param heartbeat how often the connection is checked while the lock is held
     * @param onWait told who holds the lock, first at once and then every few seconds
     * @param onLost called from another thread, at most once, when the lock is lost while it should be held
     */
    record Request(
            String key,
            String runId,
            Duration patience,
            Duration heartbeat,
            Consumer<String> onWait,
            Runnable onLost) {}

    /** Takes locks. */
    @FunctionalInterface
    interface Factory {

        /**
         * Takes the lock.
         *
         * @throws SQLException when the database can't be reached
         * @throws dev.whimbrel.WhimbrelException {@code LOCK_NOT_ACQUIRED} when another runner holds it for longer than the
         *     wait; the message names the holder
         */
        RunnerLock acquire(ConnectionSource connections, Request request) throws SQLException;
    }
}
