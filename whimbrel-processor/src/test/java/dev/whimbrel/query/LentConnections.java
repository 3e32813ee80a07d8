package dev.whimbrel.query;

import dev.whimbrel.dialect.postgres.PostgresDialect;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/** Lends connections as a pool does, and looks at each that is given back. */
final class LentConnections {

    private final AtomicInteger lent = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final DataSource source;
    private final boolean autoCommit;

    LentConnections(DataSource source, boolean autoCommit) {
        this.source = source;
        this.autoCommit = autoCommit;
    }

    Database database() {
        return Database.of(new UrlDataSource(properties -> lend()), new PostgresDialect());
    }

    /** How many are away. */
    int lent() {
        return lent.get();
    }

    /** How many were away at a time. */
    int most() {
        return most.get();
    }

    /** What was wrong with those that came back. */
    List<String> faults() {
        return faults;
    }

    private Connection lend() throws SQLException {
        Connection real = source.getConnection();
        real.setAutoCommit(autoCommit);
        most.accumulateAndGet(lent.incrementAndGet(), Math::max);
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        takeBack(real);
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void takeBack(Connection real) throws SQLException {
        lent.decrementAndGet();
        if (!real.getAutoCommit()) {
            faults.add("without autocommit");
        }
        TransactionState state = real.unwrap(BaseConnection.class).getTransactionState();
        if (state != TransactionState.IDLE) {
            faults.add("in a transaction: " + state);
        }
    }
}
