package dev.whimbrel.query;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A transaction that is open in a thread, or a part of one that can be taken back by itself, and what is to be done after it. */
final class OpenTransaction {

    private final Connection connection;
    private final List<Runnable> afterCommit = new ArrayList<>();
    private final List<Runnable> afterRollback = new ArrayList<>();
    private boolean rollbackOnly;
    private volatile boolean ended;
    private boolean anyFailed;

    OpenTransaction(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    void afterRollback(Runnable action) {
        afterRollback.add(action);
    }

    void setRollbackOnly() {
        rollbackOnly = true;
    }

    boolean isRollbackOnly() {
        return rollbackOnly;
    }

    void statementFailed() {
        anyFailed = true;
    }

    /** Whether a statement failed, after which the server may keep nothing of it. */
    boolean hasFailedStatement() {
        return anyFailed;
    }

    /**
     * Refuses to be used after its end or from elsewhere.
     *
     * @param present the transaction that the thread is in, which may be a part of this one
     */
    @SuppressWarnings("ReferenceEquality") // It is the very connection that tells whose transaction it is.
    void requirePresent(@Nullable OpenTransaction present) {
        if (ended) {
            throw new WhimbrelException(
                    ErrorCode.TRANSACTION_STATE,
                    "This transaction has ended already. Use it, and run what was begun in it, only within the work that it"
                            + " was given to.");
        }
        if (present == null || present.connection != connection) {
            throw new WhimbrelException(
                    ErrorCode.TRANSACTION_STATE,
                    "This transaction belongs to another thread. A connection can't be shared between threads.");
        }
    }

    void end() {
        ended = true;
    }

    /** A part was kept: what is to be done after it is done after the whole. */
    void take(OpenTransaction part) {
        afterCommit.addAll(part.afterCommit);
        afterRollback.addAll(part.afterRollback);
    }

    /** A part was taken back, whatever becomes of the whole. */
    List<Runnable> rollbackActions() {
        return List.copyOf(afterRollback);
    }

    List<Runnable> commitActions() {
        return List.copyOf(afterCommit);
    }
}
