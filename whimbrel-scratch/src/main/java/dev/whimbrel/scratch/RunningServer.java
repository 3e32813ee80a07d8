package dev.whimbrel.scratch;

import dev.whimbrel.scratch.internal.ServerSession;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;

/**
 * A server that takes connections, until this is closed. The user is the superuser {@code postgres}. Safe for use by several
 * threads. When the JVM ends without closing it, that is made up for.
 */
public final class RunningServer implements AutoCloseable {

    private final ServerSession session;

    RunningServer(ServerSession session) {
        this.session = session;
    }

    /** The port on 127.0.0.1; the same at the next start, unless another program has taken it by then. */
    public int port() {
        return session.databases().port();
    }

    /** The JDBC URL of a database, with user and password; not for messages. */
    public String jdbcUrl(String database) {
        return session.databases().jdbcUrl(database);
    }

    /** The {@code postgres://} URL of a database, with user and password, for psql or an application; not for messages. */
    public String url(String database) {
        return session.databases().url(database);
    }

    /** As {@link #url}, with stars for the password. */
    public String maskedUrl(String database) {
        return session.databases().maskedUrl(database);
    }

    /** The file that the server logs to. */
    public Path logFile() {
        return session.folder().log();
    }

    /**
     * A new connection.
     *
     * @throws dev.whimbrel.WhimbrelException {@code CONNECTION_FAILED}, also when there is no such database
     */
    public Connection connect(String database) {
        return session.databases().connect(database);
    }

    /**
     * A new connection to a database that is made when it is not there; costs nothing when it is.
     *
     * @throws dev.whimbrel.WhimbrelException {@code CONNECTION_FAILED} or {@code NAME_TOO_LONG}
     */
    public Connection connectOrCreate(String database) {
        return session.databases().connectOrCreate(database);
    }

    /**
     * Makes an empty database.
     *
     * @return false when it was there already
     * @throws dev.whimbrel.WhimbrelException {@code NAME_TOO_LONG} for a name that PostgreSQL would cut
     */
    public boolean createDatabase(String database) {
        return session.databases().create(database);
    }

    /**
     * Drops a database and cuts off whoever uses it.
     *
     * @return false when it was not there
     */
    public boolean dropDatabase(String database) {
        return session.databases().drop(database);
    }

    /** The names of all databases, in alphabetical order; scratch databases too, but not PostgreSQL's own. */
    public List<String> databases() {
        return session.databases().list();
    }

    /** An empty database with a name of its own, dropped when it or this server is closed. */
    public ScratchDatabase createScratch() {
        return new ScratchDatabase(session, session.createScratch());
    }

    /** Whether this server keeps databases for others: one that is thrown away doesn't. */
    public boolean keepsDatabases() {
        return session.keepsDatabases();
    }

    /** The keys of the databases that were kept by {@link ScratchDatabase#keep}, the one used last first. */
    public List<String> keptDatabases() {
        return session.keptKeys();
    }

    /** Where notes about these databases may be kept; they go with the server's data. */
    public Path notesFolder() {
        return session.folder().notes();
    }

    /** A database with a name of its own that is the same as a kept one; empty when that is gone. */
    public Optional<ScratchDatabase> createScratchLike(String key) {
        return session.copyKept(key).map(name -> new ScratchDatabase(session, name));
    }

    /**
     * A kept database to be used, which takes no time. It is not kept any more then, unless it is again; when this program is
     * killed it is gone.
     *
     * @return empty when it is gone
     */
    public Optional<ScratchDatabase> takeKept(String key) {
        return session.takeKept(key).map(name -> new ScratchDatabase(session, name));
    }

    /** Leaves the server; the last one who leaves stops it, unless it is kept running. Closing twice does nothing. */
    @Override
    public void close() {
        session.close();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "RunningServer[" + maskedUrl("") + "]";
    }
}
