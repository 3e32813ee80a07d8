package dev.whimbrel.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * A session in a scratch database: it runs scripts as the database's own command line client would, and can take all of it back.
 * Nothing is prepared or rewritten on the way. Used by one thread at a time.
 */
public interface ScratchSession extends AutoCloseable {

    /** Its connection, for an {@link Inspector}. */
    Connection connection();

    /** The server's major version, for example 18. */
    int majorVersion();

    /** From here on everything is done in one transaction, up to {@link #reset}. */
    void begin() throws SQLException;

    /** Takes back everything since {@link #begin}, and forgets what was set. */
    void reset() throws SQLException;

    /** Runs one statement of a script, with the rows that stand below it. */
    void execute(ScriptStatement statement) throws SQLException;

    /** Puts aside a role that a script has taken on, so that everything can be seen. */
    void becomeSelf() throws SQLException;

    /** Why a statement has no place on a scratch server, because it would reach beyond its database; empty when it has. */
    Optional<String> refusal(ScriptStatement statement);

    /**
     * Whether a statement failed that can be left out, as dumps of other versions hold some: it makes what every database has,
     * or sets what this server doesn't know.
     */
    boolean isDispensable(ScriptStatement statement, SQLException failure);

    /** The role that a statement needed and that the server doesn't have; empty when it failed for another reason. */
    Optional<String> missingRole(SQLException failure);

    /** Makes a role that can't log in. */
    void createRole(String name) throws SQLException;

    /** Drops a role, with what it owns in this database. */
    void dropRole(String name) throws SQLException;

    /** The roles of the server. */
    Set<String> roles() throws SQLException;

    /** What a failure means. */
    WorkSession.Failure explain(SQLException failure);

    @Override
    void close();
}
