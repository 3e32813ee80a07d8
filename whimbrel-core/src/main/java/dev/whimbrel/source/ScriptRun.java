package dev.whimbrel.source;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.SourceLocation;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.ConnectionSource;
import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.dialect.ScratchSession;
import dev.whimbrel.dialect.ScriptStatement;
import dev.whimbrel.dialect.StatementTraits.Transactionality;
import dev.whimbrel.dialect.WorkSession.Failure;
import dev.whimbrel.schema.SchemaGraph;
import dev.whimbrel.source.ScratchDatabases.ScratchDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Executes a script in a scratch database and looks at what became of it. It is tried in a transaction, which is fast and leaves
 * nothing behind. A script that can't live in one, or that fails there, gets a database of its own, where each statement commits
 * as it does in a command line client.
 */
final class ScriptRun {

    private static final Object ONE_BY_ONE = new Object();

    private final Dialect dialect;
    private final ScratchPool pool;
    private final HiddenTables hidden;
    private final String name;
    private final List<ScriptStatement> statements;
    private final Recovery recovery;

    /**
     * @param name what a person calls the script
     */
    ScriptRun(Dialect dialect, ScratchPool pool, HiddenTables hidden, String name, List<ScriptStatement> statements) {
        this.dialect = dialect;
        this.pool = pool;
        this.hidden = hidden;
        this.name = name;
        this.statements = statements;
        this.recovery = new Recovery(pool.databases().isOurs());
    }

    /** What became of an empty database. */
    ReadSchema read() {
        boolean fits = statements.stream().allMatch(ScriptRun::fitsTransaction);
        Optional<ReadSchema> quick = fits ? pool.lend(this::inTransaction) : Optional.empty();
        return quick.orElseGet(this::inDatabaseOfItsOwn);
    }

    /** Executes it in a database that stays; what a person should know is told as it goes. */
    Filled fill() {
        synchronized (ONE_BY_ONE) {
            ScratchDatabase database = pool.databases().create();
            try {
                execute(database);
                return new Filled(database, List.copyOf(recovery.roles()), inspect(database));
            } catch (SQLException e) {
                database.close();
                throw ScratchPool.failed(e);
            } catch (RuntimeException | Error e) {
                database.close();
                throw e;
            }
        }
    }

    /**
     * A database that a script was executed in.
     *
     * @param roles those that were made for it
     * @param schema what became of it
     */
    record Filled(ScratchDatabase database, List<String> roles, ReadSchema schema) {}

    private static boolean fitsTransaction(ScriptStatement statement) {
        Transactionality traits = statement.traits().transactionality();
        return traits == Transactionality.ANY || traits == Transactionality.COMMIT_AFTER;
    }

    /** Empty when it fails there. */
    private Optional<ReadSchema> inTransaction(ScratchSession session) throws SQLException {
        refuse(session);
        while (true) {
            session.begin();
            Failed failed = attempt(session);
            if (failed == null) {
                session.becomeSelf();
                SchemaGraph graph =
                        dialect.inspector().inspectGraph(session.connection(), hidden.scope(session.connection()));
                return Optional.of(new ReadSchema(graph, session.majorVersion(), recovery.notes()));
            }
            session.reset();
            if (!recovery.learn(session, failed.statement(), failed.cause())) {
                return Optional.empty();
            }
        }
    }

    private @Nullable Failed attempt(ScratchSession session) throws SQLException {
        for (String role : recovery.roles()) {
            session.createRole(role);
        }
        for (ScriptStatement statement : statements) {
            try {
                if (!recovery.leavesOut(statement)) {
                    session.execute(statement);
                }
            } catch (SQLException e) {
                return new Failed(statement, e);
            }
        }
        return null;
    }

    private record Failed(ScriptStatement statement, SQLException cause) {}

    private void refuse(ScratchSession session) {
        for (ScriptStatement statement : statements) {
            Optional<String> refusal = session.refusal(statement);
            if (refusal.isPresent()) {
                SourceLocation location = statement.location();
                throw new WhimbrelException(ErrorCode.MALFORMED_FILE, location + ": " + refusal.get(), location, null);
            }
        }
    }

    /** Roles belong to the server, so that two scripts that make some would meet: one at a time. */
    private ReadSchema inDatabaseOfItsOwn() {
        synchronized (ONE_BY_ONE) {
            Set<String> before = pool.lend(ScratchSession::roles);
            try (ScratchDatabase database = pool.databases().create()) {
                execute(database);
                return inspect(database);
            } catch (SQLException e) {
                throw ScratchPool.failed(e);
            } finally {
                if (pool.databases().isOurs()) {
                    dropRolesBut(before);
                }
            }
        }
    }

    private void execute(ConnectionSource database) throws SQLException {
        try (ScratchSession session = dialect.openScratch(database)) {
            refuse(session);
            for (String role : recovery.roles()) {
                session.createRole(role);
            }
            for (ScriptStatement statement : statements) {
                execute(session, statement);
            }
        }
    }

    private void execute(ScratchSession session, ScriptStatement statement) throws SQLException {
        while (!recovery.leavesOut(statement)) {
            try {
                session.execute(statement);
                return;
            } catch (SQLException e) {
                if (!recovery.learn(session, statement, e)) {
                    throw failure(session, statement, e);
                }
                Optional<String> role = session.missingRole(e);
                if (role.isPresent()) {
                    session.createRole(role.get());
                }
            }
        }
    }

    private WhimbrelException failure(ScratchSession session, ScriptStatement statement, SQLException e) {
        Failure explained = session.explain(e);
        String cure = session.missingRole(e).isPresent()
                ? "\nWhimbrel makes no roles on a server that isn't its own. Create the role there first."
                : "";
        if (statement.location().line() == 0) {
            return new WhimbrelException(
                    ErrorCode.STATEMENT_FAILED,
                    name + " can't be executed on the scratch server: " + statement.location() + " failed: "
                            + explained.message() + " [" + explained.sqlState() + "]\n  "
                            + lineAt(statement.sql(), explained.position()) + cure,
                    e);
        }
        SourceLocation location =
                explained.position() > 0 ? statement.locationAt(explained.position()) : statement.location();
        return new WhimbrelException(
                ErrorCode.STATEMENT_FAILED,
                location + ": " + name + " can't be executed on the scratch server: " + explained.message() + " ["
                        + explained.sqlState() + "]" + cure,
                location,
                e);
    }

    /** The line with the character of that position, which is a column or a constraint of a table; otherwise the first line. */
    private static String lineAt(String sql, int position) {
        int characters = sql.codePointCount(0, sql.length());
        int offset = sql.offsetByCodePoints(0, Math.clamp(position - 1L, 0, characters));
        int start = sql.lastIndexOf('\n', offset - 1) + 1;
        int end = sql.indexOf('\n', offset);
        String line = sql.substring(start, end < 0 ? sql.length() : end).strip();
        return line.endsWith(",") ? line.substring(0, line.length() - 1) : line;
    }

    /** A new session sees everything, whatever the script has set, and takes back a transaction that the script left open. */
    private ReadSchema inspect(ConnectionSource database) throws SQLException {
        try (ScratchSession session = dialect.openScratch(database)) {
            SchemaGraph graph =
                    dialect.inspector().inspectGraph(session.connection(), hidden.scope(session.connection()));
            return new ReadSchema(graph, session.majorVersion(), recovery.notes());
        }
    }

    private void dropRolesBut(Set<String> before) {
        pool.lend(session -> {
            for (String role : session.roles()) {
                if (!before.contains(role)) {
                    session.dropRole(role);
                }
            }
            return before;
        });
    }
}
