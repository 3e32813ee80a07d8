package dev.whimbrel.query;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/** A transaction that is open in a thread, or a part of one that can be taken back by itself, and what is to be done after it. */
final class OpenTransaction {

    private final Connection connection;
    private final List<Runnable> afterCommit = new ArrayList<>();
    private final List<Runnable> afterRollback = new ArrayList<>();
    private boolean rollbackOnly;
    private boolean ended;
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

    void end() {
        ended = true;
    }

    boolean hasEnded() {
        return ended;
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
