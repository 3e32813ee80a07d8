package dev.whimbrel.query;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.TransactionSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs transactions: the whole of one on a connection of its own, or a part of the one that the thread is in. */
final class Transactions {

    /** The first wait before a transaction is tried again, in milliseconds; it doubles, and up to its half is left to chance. */
    private static final long FIRST_WAIT = 10;

    private static final long LONGEST_WAIT = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

    private final Session session;

    Transactions(Session session) {
        this.session = session;
    }

    <T, X extends Exception> T run(TransactionOptions options, TransactionWork<T, X> work) throws X {
        OpenTransaction around = session.transaction();
        if (around != null) {
            return runPart(around, options, work);
        }
        for (int attempt = 0; ; attempt++) {
            try {
                return runWhole(options.settings(), work);
            } catch (Exception e) {
                if (attempt >= options.retries() || !Failures.isWorthRetrying(e)) {
                    throw e;
                }
                pause(attempt, e);
            }
        }
    }

    /** Those that were in each other's way don't begin again at the same time. */
    private static void pause(int attempt, Exception failure) {
        long longest = Math.min(LONGEST_WAIT, FIRST_WAIT << Math.min(attempt, 10));
        try {
            Thread.sleep(longest / 2 + ThreadLocalRandom.current().nextLong(longest / 2 + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failure.addSuppressed(e);
            throw new WhimbrelException(
                    ErrorCode.INTERRUPTED, "Interrupted before the transaction was tried again.", failure);
        }
    }

    private <T, X extends Exception> T runWhole(TransactionSettings settings, TransactionWork<T, X> work) throws X {
        OpenTransaction open = begin(settings);
        T result;
        try {
            result = runInThread(open, null, work);
        } catch (Throwable e) {
            rollBack(open, e);
            throw e;
        }
        if (open.isRollbackOnly()) {
            rollBack(open, null);
        } else {
            commit(open);
        }
        return result;
    }

    private <T, X extends Exception> T runInThread(
            OpenTransaction open, @Nullable OpenTransaction around, TransactionWork<T, X> work) throws X {
        session.bindTransaction(open);
        try {
            return work.run(new Transaction(session, open));
        } finally {
            open.end();
            session.bindTransaction(around);
        }
    }

    private OpenTransaction begin(TransactionSettings settings) {
        Connection connection = session.open();
        try {
            connection.setAutoCommit(false);
            execute(connection, session.dialect().startTransaction(session.acted(settings)));
            return new OpenTransaction(connection);
        } catch (SQLException e) {
            WhimbrelException failure = Failures.of(session.dialect(), "BEGIN", e);
            giveBack(connection, failure);
            throw failure;
        } catch (RuntimeException e) {
            giveBack(connection, e);
            throw e;
        }
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        if (statements.isEmpty()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private void commit(OpenTransaction open) {
        try {
            if (open.hasFailedStatement()) {
                // The error was swallowed; a server that can't go on after it would take COMMIT for ROLLBACK and not
                // fail.
                execute(open.connection(), List.of("SELECT 1"));
            }
            open.connection().commit();
        } catch (SQLException e) {
            WhimbrelException failure = Failures.of(session.dialect(), "COMMIT", e);
            if (failure.code() == ErrorCode.CONNECTION_FAILED) {
                failure = unknownEnd(e);
                giveBack(open.connection(), failure);
            } else {
                rollBack(open, failure);
            }
            throw failure;
        }
        giveBack(open.connection(), null);
        runAll(open.commitActions(), "The transaction was committed; an action after it failed: ", null);
    }

    /** Nothing that belongs after a commit or a rollback is done: nobody knows which of them it was. */
    private static WhimbrelException unknownEnd(SQLException cause) {
        return new WhimbrelException(
                ErrorCode.CONNECTION_FAILED,
                "The connection was lost during COMMIT: it isn't known whether the transaction was committed. Look in the"
                        + " database before it is done again.",
                cause);
    }

    /**
     * Takes all back, gives the connection back, and does what belongs after it.
     *
     * @param why what was thrown; null when nothing was
     */
    private void rollBack(OpenTransaction open, @Nullable Throwable why) {
        try {
            open.connection().rollback();
            if (why != null) {
                Failures.complete(session.dialect(), open.connection(), why);
            }
        } catch (SQLException e) {
            // The server takes back what was not committed when the connection is gone.
            WhimbrelException failure = Failures.of(session.dialect(), "ROLLBACK", e);
            if (why == null) {
                giveBack(open.connection(), failure);
                throw failure;
            }
            why.addSuppressed(failure);
        }
        giveBack(open.connection(), why);
        runAll(open.rollbackActions(), "The transaction was rolled back; an action after it failed: ", why);
    }

    private <T, X extends Exception> T runPart(
            OpenTransaction around, TransactionOptions options, TransactionWork<T, X> work) throws X {
        if (!options.equals(TransactionOptions.DEFAULT)) {
            throw new WhimbrelException(
                    ErrorCode.TRANSACTION_STATE,
                    "A transaction within another is a part of it and has no options of its own."
                            + " Give them to the outermost transaction.");
        }
        Savepoint savepoint = savepoint(around.connection());
        OpenTransaction part = new OpenTransaction(around.connection());
        T result;
        try {
            result = runInThread(part, around, work);
        } catch (Throwable e) {
            rollBack(part, savepoint, e);
            throw e;
        }
        if (part.isRollbackOnly()) {
            rollBack(part, savepoint, null);
        } else {
            release(part, savepoint);
            around.take(part);
        }
        return result;
    }

    private Savepoint savepoint(Connection connection) {
        try {
            return connection.setSavepoint();
        } catch (SQLException e) {
            throw Failures.of(session.dialect(), "SAVEPOINT", e);
        }
    }

    private void release(OpenTransaction part, Savepoint savepoint) {
        try {
            part.connection().releaseSavepoint(savepoint);
        } catch (SQLException e) {
            // It went on after a statement that had failed, so nothing of it can be kept.
            WhimbrelException failure = Failures.of(session.dialect(), "RELEASE SAVEPOINT", e);
            rollBack(part, savepoint, failure);
            throw failure;
        }
    }

    private void rollBack(OpenTransaction part, Savepoint savepoint, @Nullable Throwable why) {
        try {
            part.connection().rollback(savepoint);
            part.connection().releaseSavepoint(savepoint);
            if (why != null) {
                Failures.complete(session.dialect(), part.connection(), why);
            }
        } catch (SQLException e) {
            WhimbrelException failure = Failures.of(session.dialect(), "ROLLBACK TO SAVEPOINT", e);
            if (why == null) {
                throw failure;
            }
            why.addSuppressed(failure);
        }
        runAll(part.rollbackActions(), "A part of the transaction was rolled back; an action after it failed: ", why);
    }

    private void giveBack(Connection connection, @Nullable Throwable why) {
        try (connection) {
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            if (why == null) {
                LOG.warn("The connection of a transaction that ended well can't be given back", e);
            } else {
                why.addSuppressed(e);
            }
        }
    }

    /** Does all of them, also when one fails. */
    private static void runAll(List<Runnable> actions, String problem, @Nullable Throwable why) {
        WhimbrelException failed = null;
        for (Runnable action : actions) {
            try {
                action.run();
            } catch (RuntimeException e) {
                if (why != null) {
                    why.addSuppressed(e);
                } else if (failed == null) {
                    failed = new WhimbrelException(ErrorCode.TRANSACTION_STATE, problem + e.getMessage(), e);
                } else {
                    failed.addSuppressed(e);
                }
            }
        }
        if (failed != null) {
            throw failed;
        }
    }
}
