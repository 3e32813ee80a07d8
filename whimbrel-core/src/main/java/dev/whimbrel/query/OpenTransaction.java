package dev.whimbrel.query;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/** A transaction that is open in a thread, and what is to be done after it. */
final class OpenTransaction {

    private final Connection connection;
    final List<Runnable> afterCommit = new ArrayList<>();
    final List<Runnable> afterRollback = new ArrayList<>();
    int depth;

    OpenTransaction(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }
}
