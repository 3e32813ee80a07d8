package dev.whimbrel.source;

import dev.whimbrel.dialect.ConnectionSource;

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

    /** Drops all databases that are left. */
    @Override
    void close();

    /** An empty database; closing it drops it. */
    interface ScratchDatabase extends ConnectionSource, AutoCloseable {

        @Override
        void close();
    }
}
