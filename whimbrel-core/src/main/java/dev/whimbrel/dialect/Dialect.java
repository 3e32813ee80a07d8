package dev.whimbrel.dialect;

import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.SqlType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One kind of database. */
public interface Dialect {

    /** Its name, for example {@code postgres}. */
    String id();

    /** What it can do. */
    Capabilities capabilities();

    /** Reads databases. */
    Inspector inspector();

    /** Writes SQL for a default namespace. */
    Renderer renderer(String defaultNamespace);

    /** Cuts scripts into statements. */
    Splitter splitter();

    /** Names what is created without a name. */
    DefaultNames defaultNames();

    /**
     * The type that a text means, as people write types in SQL.
     *
     * @param text for example {@code numeric(10,2)} or {@code text[]}
     * @param defaultNamespace where a type is that isn't the server's own and is written without its namespace
     * @throws dev.whimbrel.WhimbrelException {@code INVALID_DEFINITION} for what isn't a type
     */
    SqlType parseType(String text, String defaultNamespace);

    /** Takes the lock between runners. */
    RunnerLock.Factory locks();

    /**
     * Where the rows' values are kept: for each stored column an identity that survives renames, and its present name. An
     * identity that is gone means values that are gone.
     *
     * @param hidden tables to leave out
     */
    Map<String, String> storedColumns(Connection connection, Set<ObjectName> hidden) throws SQLException;

    /**
     * Puts a few made-up rows into the tables that take them, in the open transaction, to be rolled back with it.
     *
     * @param hidden tables to leave alone
     */
    void addSampleRows(WorkSession session, Set<ObjectName> hidden) throws SQLException;

    /**
     * What the open transaction sees after {@link #addSampleRows}: for each stored column a digest of its values by the
     * identity of {@link #storedColumns}, and for each table the number of its rows by the part of that identity before the dot.
     *
     * @param hidden tables to leave out
     */
    Map<String, String> storedValues(WorkSession session, Set<ObjectName> hidden) throws SQLException;

    /**
     * What fills the tables of a database as they are filled now, and puts its sequences where they stand.
     *
     * @param hidden tables to leave out
     * @param most no more rows than these are written
     */
    StoredRows storedRows(Connection connection, Set<ObjectName> hidden, int most) throws SQLException;

    /** Opens the connection that a runner works on. */
    WorkSession openSession(ConnectionSource connections, WorkSession.Identity identity) throws SQLException;

    /** Opens a session in a scratch database. */
    ScratchSession openScratch(ConnectionSource connections) throws SQLException;

    /** What a failure means. */
    WorkSession.Failure explain(SQLException failure);

    /** The same failure without the values of rows that the server put into its texts; names and codes stay. */
    SQLException withoutValues(SQLException failure);

    /** The statements that give a transaction its settings, to be run first in it; none for the default. */
    List<String> startTransaction(TransactionSettings settings);

    /** Which constraint a failure is about; empty when it is about none. */
    Optional<ViolatedConstraint> violatedConstraint(SQLException failure);

    /**
     * The columns that a constraint is about.
     *
     * @return empty when there is no such constraint
     */
    List<String> constraintColumns(Connection connection, ObjectName table, String constraint) throws SQLException;

    /** Whether a transaction failed because of others at the same time only, so that the same may succeed when tried again. */
    boolean isWorthRetrying(SQLException failure);

    /** Whether a statement failed because a text is no value of a type. */
    boolean isUnreadableValue(SQLException failure);

    /** The statement of {@link #load}. */
    String loadStatement(ObjectName table, List<String> columns);

    /**
     * Inserts very many rows in the quickest way that the server has, without keeping them, as one statement.
     *
     * @param statement of {@link #loadStatement}
     * @param rows for each column the value in the form that the server reads, null for NULL; it may be the same array each time
     * @return the number of rows
     */
    long load(Connection connection, String statement, Iterator<@Nullable String[]> rows) throws SQLException;

    /** The statement that sends a message, with a parameter for the channel and one for the text. */
    String notifyStatement();

    /** True in what an upsert returns of a row that it inserted, and false of one that was there. */
    String insertedRowCondition();

    /** Begins to listen to channels, outside of a transaction. */
    void listen(Connection connection, List<String> channels) throws SQLException;

    /** Listens to nothing any more. */
    void unlisten(Connection connection) throws SQLException;

    /**
     * The messages that came in.
     *
     * @param atMost how long to wait for the first
     */
    List<Notification> notifications(Connection connection, Duration atMost) throws SQLException;
}
