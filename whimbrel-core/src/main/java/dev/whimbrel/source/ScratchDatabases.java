package dev.whimbrel.source;

import dev.whimbrel.dialect.ConnectionSource;
import java.util.Optional;

/** A server on which databases can be made, used up and dropped. Safe for use by several threads. */
public interface ScratchDatabases extends AutoCloseable {

    /**
     * Makes an empty database.
     *
     * @throws dev.whimbrel.WhimbrelException when the server refuses
     */
    ScratchDatabase create();

    /** Whether the whole server is there for this purpose, so that roles may be made on it too. */
    boolean isOurs();

    /** What is kept of them for later commands; empty on a server that is somebody's, or is thrown away. */
    default Optional<KeptStates> kept() {
        return Optional.empty();
    }

    /** Drops all databases that are left. */
    @Override
    void close();

    /** An empty database; closing it drops it. */
    interface ScratchDatabase extends ConnectionSource, AutoCloseable {

        @Override
        void close();
    }
}
