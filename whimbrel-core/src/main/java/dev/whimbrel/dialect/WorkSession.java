package dev.whimbrel.dialect;

import dev.whimbrel.schema.ObjectName;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The connection that a runner works on. Every transaction starts from the same settings, whatever the transaction or the
 * migration before it has set, and nothing it sets stays behind, also when a pooler hands each transaction to another server
 * connection.
 */
public interface WorkSession extends AutoCloseable {

    /** What the server says of itself and of this session. */
    Server server();

    /**
     * From now on this session does the work of a runner that holds the lock: it shows itself as such to other runners, and it
     * commits only while a condition is true.
     *
     * @param condition {@link RunnerLock#fence()}
     * @throws SQLException that is explained as {@link Failure.Kind#FENCED} when the condition is false already
     */
    void guardedBy(String condition) throws SQLException;

    /** Starts a transaction with the runner's settings. */
    void begin(Limits limits) throws SQLException;

    /** Runs one statement in the open transaction. */
    void execute(String sql) throws SQLException;

    /**
     * Sends the rows of a {@code COPY ... FROM stdin} in the open transaction.
     *
     * @param sql the COPY statement
     * @param data the rows as the statement's format wants them
     */
    void copyIn(String sql, String data) throws SQLException;

    /**
     * Runs statements of the runner's own under its own name and settings, and commits, all in one message.
     *
     * @param bookkeeping written by the runner, trusted
     * @throws SQLException that is explained as {@link Failure.Kind#FENCED} when the lock is lost; nothing is committed
     */
    void commit(List<String> bookkeeping) throws SQLException;

    /**
     * Commits one of many transactions that follow each other. It needn't wait for the disk: a server that fails may forget the last
     * of them, each whole with its bookkeeping, and whatever is committed after them keeps them too.
     */
    void commitBatch(List<String> bookkeeping) throws SQLException;

    /** Commits, and leaves behind what belongs to the session only, such as temporary tables: a migration ends here. */
    void commitLast(List<String> bookkeeping) throws SQLException;

    /** Names the open transaction for {@link #outcome}; empty when it has changed nothing, or has no name. */
    Optional<String> transaction() throws SQLException;

    /**
     * What became of a transaction of another session.
     *
     * @param transaction its name
     */
    Outcome outcome(String transaction) throws SQLException;

    /** Takes the open transaction back. Does nothing when none is open. */
    void rollback() throws SQLException;

    /**
     * Runs one statement outside of any transaction.
     *
     * @param settings statements for which {@link #isSetting} is true, to be run before it
     * @throws SQLException also when there are settings that can't reach the statement, because a pooler is in between
     */
    void executeOutside(String sql, List<String> settings, Limits limits) throws SQLException;

    /** Whether a statement only changes how statements after it work, such as {@code SET search_path = ...}. */
    boolean isSetting(String sql);

    /** The rows of a query: in the open transaction, or in one of its own when none is open. Values are the driver's. */
    List<Map<String, @Nullable Object>> query(String sql) throws SQLException;

    /** A text as a literal; null gives {@code NULL}. */
    String literal(@Nullable String text);

    /** A name, quoted where it needs quotes. */
    String identifier(String name);

    /** The primary key of a table: its columns with their types as SQL, in order; empty when it has none. */
    List<KeyColumn> primaryKey(ObjectName table) throws SQLException;

    /** The server's estimate of a table's rows; 0 when it has none. */
    long estimatedRows(ObjectName table) throws SQLException;

    /**
     * Cuts the connection, on which the server stops the running statement within seconds; may be called from another
     * thread.
     */
    void abort();

    /** Whether the connection is of no further use. */
    boolean broken();

    /** What a failure means. */
    Failure explain(SQLException failure);

    /** What became of the index of a {@code CONCURRENTLY} statement. */
    IndexState indexState(StatementTraits.ConcurrentIndex index) throws SQLException;

    /**
     * Statements that remove what a failed {@code CONCURRENTLY} statement left behind: invalid indexes. They run outside of
     * transactions.
     */
    List<String> leftovers(StatementTraits.ConcurrentIndex index) throws SQLException;

    /** Sessions that work for runs with this key that don't hold a lock any more, for example after a runner was killed. */
    List<Orphan> orphans() throws SQLException;

    /**
     * Ends another session.
     *
     * @throws dev.whimbrel.WhimbrelException {@code LOCK_NOT_ACQUIRED} when this role may not do that
     */
    void terminate(Orphan orphan) throws SQLException;

    /** Takes an open transaction back and closes the connection. */
    @Override
    void close();

    /**
     * Names a session in the server's list.
     *
     * @param key what the runner's lock is for
     * @param runId the run
     */
    record Identity(String key, String runId) {}

    /**
     * How long statements may take; null means the runner's own default of no limit.
     *
     * @param lockTimeout the longest wait for a lock; null or zero for ever
     * @param statementTimeout the longest run of a statement; null or zero for ever
     */
    record Limits(@Nullable Duration lockTimeout, @Nullable Duration statementTimeout) {

        /** No limits. */
        public static final Limits NONE = new Limits(null, null);
    }

    /**
     * The server and the session.
     *
     * @param version as the server prints it, for example {@code 18.1}
     * @param database the database's name
     * @param user the role that statements run as
     * @param defaultNamespace where unqualified names are created
     * @param readOnly whether it refuses writes, being a replica or set so
     * @param pooled whether a pooler hands each transaction to another server connection
     */
    record Server(
            String version,
            String database,
            String user,
            @Nullable String defaultNamespace,
            boolean readOnly,
            boolean pooled) {}

    /**
     * What a failed statement means to a runner.
     *
     * @param kind what to do about it
     * @param sqlState the standard's code, for example {@code 42P07}
     * @param message the server's message with detail and hint
     * @param position the place in the statement, in characters from 1; 0 when there is none
     */
    record Failure(Kind kind, String sqlState, String message, int position) {

        /** What to do about a failure. */
        public enum Kind {
            /** The wait for a lock was too long, or a deadlock was resolved: trying again helps. */
            LOCK_TIMEOUT,
            /** The connection is gone. */
            CONNECTION_LOST,
            /** The commit was refused because the lock is gone. */
            FENCED,
            /** The server refuses writes. */
            READ_ONLY,
            /** The role lacks a right. */
            NO_PERMISSION,
            /** What the statement makes is there already. */
            ALREADY_THERE,
            /** The statement itself is wrong, or the data doesn't allow it. */
            STATEMENT
        }
    }

    /** What became of a transaction. */
    enum Outcome {
        /** It is kept. */
        COMMITTED,
        /** Nothing of it is kept. */
        ROLLED_BACK,
        /** The server is not done with it, or has forgotten it, or can't be asked. */
        UNKNOWN
    }

    /** What became of an index. */
    enum IndexState {
        /** There is none. */
        ABSENT,
        /** It is there and can be used. */
        VALID,
        /** It is there, costs writes and can't be used: its build failed. */
        INVALID,
        /** Another session is building it right now. */
        BUILDING
    }

    /**
     * A column of a primary key.
     *
     * @param name its name
     * @param type its type as SQL
     */
    record KeyColumn(String name, String type) {}

    /**
     * A session that outlived its runner.
     *
     * @param pid the server's process
     * @param runId the run it belongs to
     * @param doing what it does, for messages
     */
    record Orphan(long pid, String runId, String doing) {}
}
