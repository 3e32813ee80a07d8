package dev.whimbrel.cli.project;

import java.time.Duration;

/**
 * What holds for the environment that a command works in.
 *
 * @param name for example {@code development}
 * @param url where its database is, as it was given; may hold a password, so it is not for messages
 * @param guarded whether destructive commands have to be confirmed
 * @param lockTimeout how long a statement waits for a lock
 * @param lockAttempts how often a transaction is tried that waited too long
 * @param lockWait how long to wait for another runner
 * @param historyTable where applied migrations are recorded
 * @param seedHistoryTable where applied seeds are recorded
 */
public record EnvironmentSettings(
        String name,
        String url,
        boolean guarded,
        Duration lockTimeout,
        int lockAttempts,
        Duration lockWait,
        String historyTable,
        String seedHistoryTable) {

    /** The same with another database. */
    public EnvironmentSettings withUrl(String other) {
        return new EnvironmentSettings(
                name, other, guarded, lockTimeout, lockAttempts, lockWait, historyTable, seedHistoryTable);
    }

    /** Without the URL, which may hold a password. */
    @Override
    public String toString() {
        return "EnvironmentSettings[" + name + "]";
    }
}
