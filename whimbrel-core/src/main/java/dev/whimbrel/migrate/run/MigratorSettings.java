package dev.whimbrel.migrate.run;

import dev.whimbrel.dialect.ConnectionSource;
import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.migrate.MigrationSource;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * What a {@link Migrator} works with. Start from {@link #of} and change what is special.
 *
 * @param connections where connections come from; two are open at the same time
 * @param dialect the kind of database
 * @param migrations where migrations are found
 * @param historyTable the history's table in the default namespace
 * @param lockPatience how long to wait for another runner
 * @param heartbeat how often the lock's connection is checked while work goes on
 * @param lockTimeout how long a statement waits for a lock before its transaction is tried again; zero for ever
 * @param lockAttempts how often a transaction is tried in all, at least 1
 * @param orphanPatience how long to wait for the session of a killed runner before it is ended
 * @param listener told what happens
 */
public record MigratorSettings(
        ConnectionSource connections,
        Dialect dialect,
        MigrationSource migrations,
        String historyTable,
        Duration lockPatience,
        Duration heartbeat,
        Duration lockTimeout,
        int lockAttempts,
        Duration orphanPatience,
        Consumer<RunEvent> listener) {

    /** The table that holds the history of migrations. */
    public static final String MIGRATION_HISTORY = "whimbrel_history";

    /** The table that holds the history of seeds. */
    public static final String SEED_HISTORY = "whimbrel_seeds";

    /** The usual settings: ten minutes for another runner, locks waited for five seconds, ten tries. */
    public static MigratorSettings of(ConnectionSource connections, Dialect dialect, MigrationSource migrations) {
        return new MigratorSettings(
                connections,
                dialect,
                migrations,
                MIGRATION_HISTORY,
                Duration.ofMinutes(10),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                10,
                Duration.ofSeconds(30),
                event -> {});
    }

    /** With another history table, for example the seeds'. */
    public MigratorSettings withHistoryTable(String table) {
        return new MigratorSettings(
                connections,
                dialect,
                migrations,
                table,
                lockPatience,
                heartbeat,
                lockTimeout,
                lockAttempts,
                orphanPatience,
                listener);
    }

    /** With another patience for other runners. */
    public MigratorSettings withLockPatience(Duration patience) {
        return new MigratorSettings(
                connections,
                dialect,
                migrations,
                historyTable,
                patience,
                heartbeat,
                lockTimeout,
                lockAttempts,
                orphanPatience,
                listener);
    }

    /** With another heartbeat. */
    public MigratorSettings withHeartbeat(Duration interval) {
        return new MigratorSettings(
                connections,
                dialect,
                migrations,
                historyTable,
                lockPatience,
                interval,
                lockTimeout,
                lockAttempts,
                orphanPatience,
                listener);
    }

    /** With another wait for locks and number of tries. */
    public MigratorSettings withLockTimeout(Duration timeout, int attempts) {
        return new MigratorSettings(
                connections,
                dialect,
                migrations,
                historyTable,
                lockPatience,
                heartbeat,
                timeout,
                attempts,
                orphanPatience,
                listener);
    }

    /** With another patience for the sessions of killed runners. */
    public MigratorSettings withOrphanPatience(Duration patience) {
        return new MigratorSettings(
                connections,
                dialect,
                migrations,
                historyTable,
                lockPatience,
                heartbeat,
                lockTimeout,
                lockAttempts,
                patience,
                listener);
    }

    /** With a listener. */
    public MigratorSettings withListener(Consumer<RunEvent> newListener) {
        return new MigratorSettings(
                connections,
                dialect,
                migrations,
                historyTable,
                lockPatience,
                heartbeat,
                lockTimeout,
                lockAttempts,
                orphanPatience,
                newListener);
    }
}
