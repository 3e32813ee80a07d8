package dev.whimbrel.scratch;

import dev.whimbrel.scratch.internal.ServerSession;
import java.sql.Connection;

/**
 * An empty database to try something in. It is dropped when it is closed, together with whatever is connected to it then; when
 * its process is killed, the next command drops it.
 */
public final class ScratchDatabase implements AutoCloseable {

    private final ServerSession session;
    private final String name;

    ScratchDatabase(ServerSession session, String name) {
        this.session = session;
        this.name = name;
    }

    /** Its name, {@code whimbrel_scratch_} and some random letters. */
    public String name() {
        return name;
    }

    /** Its JDBC URL, with user and password; not for messages. */
    public String jdbcUrl() {
        return session.databases().jdbcUrl(name);
    }

    /** A new connection. */
    public Connection connect() {
        return session.databases().connect(name);
    }

    /**
     * Keeps it as it is for others, instead of dropping it. Nobody may be connected to it; it can't be used any more. When there is one of that key already, it is dropped.
     *
     * @param key small letters and digits, at most 48
     * @param most how many are kept on the server; those that were not used for the longest time are dropped
     */
    public void keep(String key, int most) {
        session.keep(name, key, most);
    }

    /** As {@link #keep}, of a copy, so that it can be used further on. */
    public void keepCopy(String key, int most) {
        session.keepCopy(name, key, most);
    }

    /** Drops the database. Closing twice does nothing. */
    @Override
    public void close() {
        session.dropScratch(name);
    }

    @Override
    public String toString() {
        return "ScratchDatabase[" + name + "]";
    }
}
