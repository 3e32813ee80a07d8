package dev.whimbrel.cli.database;

import dev.whimbrel.dialect.ConnectionSource;

/** The database that a command works on. Closing it leaves the embedded server, which stops with its last user. */
public interface TargetDatabase extends ConnectionSource, AutoCloseable {

    /** The database's name. */
    String name();

    /** Its URL with stars for the password. */
    String shownUrl();

    /** Its URL for other programs, with the password; not for messages. */
    String urlWithPassword();

    /**
     * Makes it.
     *
     * @return false when it was there already
     */
    boolean create();

    /**
     * Drops it, cutting off whoever uses it.
     *
     * @return false when it was not there
     */
    boolean drop();

    @Override
    void close();
}
