package dev.whimbrel.query;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.query.internal.Statement;
import dev.whimbrel.table.expression.ResultRow;
import dev.whimbrel.table.expression.Selectable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are read as they are asked for. The driver gives them in portions only within a transaction, so a stream outside of one
 * opens its own, which ends when it is closed.
 */
final class RowStream<T> extends Spliterators.AbstractSpliterator<T> implements AutoCloseable {

    private final Session session;
    private final Statement statement;
    private final Selectable<T> row;
    private final Connection connection;
    private final @Nullable OpenTransaction transaction;
    private final Listeners.Timer timer;
    private @Nullable PreparedStatement prepared;
    private @Nullable ResultSet rows;
    private @Nullable ResultRow presentRow;
    private long count;
    private boolean closed;

    private RowStream(
            Session session,
            Statement statement,
            Selectable<T> row,
            Connection connection,
            @Nullable OpenTransaction transaction,
            Listeners.Timer timer) {
        super(Long.MAX_VALUE, ORDERED);
        this.session = session;
        this.statement = statement;
        this.row = row;
        this.connection = connection;
        this.transaction = transaction;
        this.timer = timer;
    }

    static <T> Stream<T> open(
            Session session, Listeners listeners, Statement statement, Selectable<T> row, int fetchSize) {
        if (fetchSize < 1) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_QUERY, "stream(" + fetchSize + "): a portion of rows holds 1 at least.");
        }
        OpenTransaction transaction = session.transaction();
        Connection connection = transaction == null ? session.open() : transaction.connection();
        RowStream<T> stream =
                new RowStream<>(session, statement, row, connection, transaction, listeners.start(statement));
        stream.execute(fetchSize);
        return StreamSupport.stream(stream, false).onClose(stream::close);
    }

    private void execute(int fetchSize) {
        try {
            if (transaction == null) {
                connection.setAutoCommit(false);
            }
            PreparedStatement sent = Session.prepare(connection, statement);
            prepared = sent;
            sent.setFetchSize(fetchSize);
            ResultSet result = sent.executeQuery();
            rows = result;
            presentRow = ResultRow.of(result);
        } catch (SQLException | RuntimeException e) {
            throw failed(e);
        }
    }

    @Override
    @SuppressWarnings("NullAway") // A NULL that was read is null in the stream, which Stream<T> cannot say.
    public boolean tryAdvance(Consumer<? super T> action) {
        ResultSet present = rows;
        ResultRow read = presentRow;
        if (closed || present == null || read == null) {
            return false;
        }
        T value;
        try {
            if (!present.next()) {
                return false;
            }
            value = row.read(read, 1);
        } catch (SQLException | RuntimeException e) {
            throw failed(e);
        }
        count++;
        action.accept(value);
        return true;
    }

    private RuntimeException failed(Exception cause) {
        Exception e =
                cause instanceof SQLException sql ? Failures.withoutSecrets(session.dialect(), statement, sql) : cause;
        timer.failed(e);
        if (transaction != null && e instanceof SQLException) {
            transaction.statementFailed();
        }
        RuntimeException failure =
                e instanceof SQLException sql ? Failures.of(session.dialect(), statement, sql) : (RuntimeException) e;
        try {
            release();
        } catch (SQLException more) {
            failure.addSuppressed(more);
        }
        return failure;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        timer.end(count);
        try {
            release();
        } catch (SQLException e) {
            throw Failures.of(session.dialect(), statement, e);
        }
    }

    private void release() throws SQLException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (prepared != null) {
                prepared.close();
            }
        } finally {
            if (transaction == null) {
                giveBack();
            }
        }
    }

    private void giveBack() throws SQLException {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
