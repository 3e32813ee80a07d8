package dev.whimbrel.query;

import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.query.internal.Statement;
import dev.whimbrel.table.expression.ResultRow;
import dev.whimbrel.table.expression.Selectable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A connection that is lent for as long as something takes. Who listens is told of each statement on it, and what fails is told as a
 * failure of the statement that it was.
 */
final class Lent {

    private final Connection connection;
    private final Dialect dialect;
    private final Listeners listeners;

    /** The transaction that the connection is in; null for none. */
    private final @Nullable OpenTransaction transaction;

    Lent(Connection connection, Dialect dialect, Listeners listeners, @Nullable OpenTransaction transaction) {
        this.connection = connection;
        this.dialect = dialect;
        this.listeners = listeners;
        this.transaction = transaction;
    }

    /** Something that is done with a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /**
     * Does what counts as one statement, and tells those who listen.
     *
     * @param rows gives the number of rows
     */
    <T> T timed(Statement statement, ToLongFunction<T> rows, Work<T> work) {
        return doing(statement, present -> {
            Listeners.Timer timer = listeners.start(statement);
            try {
                T result = work.on(present);
                timer.end(rows.applyAsLong(result));
                return result;
            } catch (SQLException e) {
                SQLException failure = Failures.withoutSecrets(dialect, statement, e);
                timer.failed(failure);
                throw failure;
            } catch (RuntimeException e) {
                timer.failed(e);
                throw e;
            }
        });
    }

    /** Does something that belongs to a statement. */
    <T> T doing(Statement statement, Work<T> work) {
        try {
            return work.on(connection);
        } catch (SQLException e) {
            WhimbrelException failure = Failures.of(dialect, statement, e);
            if (transaction == null) {
                Failures.complete(dialect, connection, failure);
            } else {
                transaction.statementFailed();
            }
            throw failure;
        }
    }

    /** Runs a query and reads all of its rows. */
    <T> List<T> query(Statement statement, Selectable<T> row) {
        return timed(statement, List::size, present -> {
            try (PreparedStatement prepared = Session.prepare(present, statement);
                    ResultSet rows = prepared.executeQuery()) {
                return read(rows, row, ResultRow.of(rows));
            }
        });
    }

    /** Reads the rows that are left. */
    @SuppressWarnings("NullAway") // A NULL that was read is in the list as null, which List<T> cannot say.
    static <T> List<T> read(ResultSet rows, Selectable<T> row, ResultRow present) throws SQLException {
        List<T> all = new ArrayList<>();
        while (rows.next()) {
            all.add(row.read(present, 1));
        }
        return all;
    }
}
