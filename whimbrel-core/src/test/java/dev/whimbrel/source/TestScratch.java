package dev.whimbrel.source;

import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;

/** Scratch databases on the tests' server. */
public final class TestScratch implements ScratchDatabases {

    final AtomicInteger made = new AtomicInteger();
    final AtomicInteger left = new AtomicInteger();
    private final boolean ours;

    /** Whether roles may be made is said by {@code ours}. */
    public TestScratch(boolean ours) {
        this.ours = ours;
    }

    @Override
    public ScratchDatabase create() {
        made.incrementAndGet();
        left.incrementAndGet();
        TestDatabase database = TestServer.create();
        return new ScratchDatabase() {
            @Override
            public Connection open(Map<String, String> properties) throws SQLException {
                Properties all = new Properties();
                all.putAll(properties);
                return DriverManager.getConnection(database.jdbcUrl(), all);
            }

            @Override
            public void close() {
                left.decrementAndGet();
                database.close();
            }
        };
    }

    @Override
    public boolean isOurs() {
        return ours;
    }

    @Override
    public void close() {
        // The server goes on.
    }
}
