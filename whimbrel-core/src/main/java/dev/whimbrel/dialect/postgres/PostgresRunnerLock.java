package dev.whimbrel.dialect.postgres;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.ConnectionSource;
import dev.whimbrel.dialect.RunnerLock;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A transaction-level advisory lock on a connection of its own.
 *
 * <p>Why not a session lock: behind a pooler in transaction mode it is taken by whichever server connection happens to serve the
 * statement, so two runners both get it. Why polled: a session that waits in {@code pg_advisory_lock} holds a snapshot, and
 * {@code CREATE INDEX CONCURRENTLY} of the lock's holder waits for that snapshot for ever. Why a {@code SET LOCAL} comes last:
 * a utility statement closes the driver's unnamed portal, which would otherwise keep this transaction's {@code backend_xmin}
 * set and make {@code CREATE INDEX CONCURRENTLY} wait for it; the heartbeat takes no snapshot at all. Why {@code idle_in_transaction_session_timeout} is 0: a server
 * that ends idle transactions would end the lock, and a second runner would start beside the first.
 */
final class PostgresRunnerLock implements RunnerLock {

    private static final String SETTLE = "SET LOCAL idle_in_transaction_session_timeout = 0";

    /** Fails when the transaction, and so the lock, is gone though the connection isn't; takes no snapshot. */
    private static final String BEAT = "SAVEPOINT beat; RELEASE SAVEPOINT beat; " + SETTLE;

    /** Lets the server notice within half a minute that the runner's machine is gone without a word. */
    private static final String KEEP_ALIVE =
            "SET LOCAL tcp_keepalives_idle = 15; SET LOCAL tcp_keepalives_interval = 5;"
                    + " SET LOCAL tcp_keepalives_count = 3; ";

    private static final Duration TELL_EVERY = Duration.ofSeconds(5);
    private static final long LONGEST_POLL_MILLIS = 500;

    private final Connection connection;
    private final long key;
    private final long pid;
    private final Runnable onLost;
    private final ScheduledExecutorService heartbeat;
    private final AtomicBoolean held = new AtomicBoolean(true);

    private PostgresRunnerLock(Connection connection, long key, long pid, Request request) {
        this.connection = connection;
        this.key = key;
        this.pid = pid;
        this.onLost = request.onLost();
        this.heartbeat = Executors.newSingleThreadScheduledExecutor(
                task -> Thread.ofPlatform().daemon().name("whimbrel-lock").unstarted(task));
    }

    static RunnerLock acquire(ConnectionSource connections, Request request) throws SQLException {
        long key = keyOf(request.key());
        Connection connection = connections.open(
                PostgresDriver.properties(PostgresDriver.applicationName("lock", request.key(), request.runId())));
        try {
            // A network that swallows packets would block for ever; this makes it fail instead.
            connection.setNetworkTimeout(Runnable::run, (int)
                    Math.max(1000, request.heartbeat().multipliedBy(2).toMillis()));
            connection.setAutoCommit(true);
            String settle = "SET LOCAL application_name = "
                    + PostgresDriver.quote(PostgresDriver.applicationName("lock", request.key(), request.runId()))
                    + "; "
                    + KEEP_ALIVE + SETTLE;
            long pid = poll(connection, key, settle, request);
            PostgresRunnerLock lock = new PostgresRunnerLock(connection, key, pid, request);
            lock.startHeartbeat(request.heartbeat());
            return lock;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static long poll(Connection connection, long key, String settle, Request request) throws SQLException {
        long deadline = System.nanoTime() + request.patience().toNanos();
        long tell = System.nanoTime();
        long pause = 20;
        while (true) {
            long pid = attempt(connection, key, settle);
            if (pid != 0) {
                return pid;
            }
            String holder = holder(connection, key);
            if (System.nanoTime() >= deadline) {
                throw new WhimbrelException(
                        ErrorCode.LOCK_NOT_ACQUIRED,
                        "Another runner is at work on this database: " + holder + ". Waited "
                                + request.patience().toSeconds()
                                + " s for it. Run this again when it has ended, or wait longer with lock_wait in whimbrel.toml.");
            }
            if (System.nanoTime() >= tell) {
                request.onWait().accept(holder);
                tell = System.nanoTime() + TELL_EVERY.toNanos();
            }
            pause(pause);
            pause = Math.min(LONGEST_POLL_MILLIS, pause * 2);
        }
    }

    /** The backend that holds the lock from now on, or 0 when another one has it. */
    private static long attempt(Connection connection, long key, String settle) throws SQLException {
        try (Statement statement = PostgresDriver.statement(connection)) {
            statement.execute("BEGIN ISOLATION LEVEL READ COMMITTED");
            boolean taken;
            long pid;
            try (ResultSet row =
                    statement.executeQuery("SELECT pg_try_advisory_xact_lock(" + key + "), pg_backend_pid(),"
                            + " CASE WHEN current_setting('transaction_timeout', true) IS NOT NULL"
                            + " THEN set_config('transaction_timeout', '0', true) END")) {
                row.next();
                taken = row.getBoolean(1);
                pid = row.getLong(2);
            }
            statement.execute(taken ? settle : "ROLLBACK");
            return taken ? pid : 0;
        }
    }

    private static String holder(Connection connection, long key) throws SQLException {
        String sql = "SELECT a.pid, a.application_name, a.client_addr, a.backend_start"
                + " FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid WHERE "
                + lockRow(key);
        try (Statement statement = PostgresDriver.statement(connection);
                ResultSet row = statement.executeQuery(sql)) {
            if (!row.next()) {
                return "it ended just now";
            }
            String client = row.getString(3) == null ? "a local connection" : row.getString(3);
            return "server process " + row.getLong(1) + " (" + row.getString(2) + ") from " + client
                    + ", connected since " + row.getString(4);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis / 2 + ThreadLocalRandom.current().nextLong(millis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WhimbrelException(
                    ErrorCode.LOCK_NOT_ACQUIRED, "Interrupted while waiting for another runner.", e);
        }
    }

    private void startHeartbeat(Duration interval) {
        ScheduledFuture<?> beats = heartbeat.scheduleWithFixedDelay(
                this::beat, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
        PostgresDriver.LOG.debug("Heartbeat every {}: {}", interval, beats);
    }

    private void beat() {
        try {
            synchronized (connection) {
                if (!held.get()) {
                    return;
                }
                try (Statement statement = PostgresDriver.statement(connection)) {
                    statement.execute(BEAT);
                }
            }
        } catch (SQLException e) {
            if (held.compareAndSet(true, false)) {
                heartbeat.shutdown();
                onLost.run();
            }
        }
    }

    @Override
    public String fence() {
        return "EXISTS (SELECT FROM pg_catalog.pg_locks WHERE " + lockRow(key) + " AND pid = " + pid + ")";
    }

    @Override
    public boolean held() {
        return held.get();
    }

    @Override
    public void close() {
        heartbeat.shutdownNow();
        synchronized (connection) {
            boolean wasHeld = held.getAndSet(false);
            try (connection) {
                if (wasHeld) {
                    try (Statement statement = PostgresDriver.statement(connection)) {
                        statement.execute("ROLLBACK");
                    }
                }
            } catch (SQLException e) {
                // The lock goes with its connection, and a connection that fails to close is gone.
                PostgresDriver.LOG.debug("The lock's connection failed to close", e);
            }
        }
    }

    /** The row of {@code pg_locks}: a bigint key is shown as its two halves with {@code objsubid} 1. */
    private static String lockRow(long key) {
        return "locktype = 'advisory' AND classid = " + (key >>> 32) + " AND objid = " + (key & 0xFFFFFFFFL)
                + " AND objsubid = 1 AND granted"
                + " AND database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())";
    }

    private static long keyOf(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("whimbrel runner " + key).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
