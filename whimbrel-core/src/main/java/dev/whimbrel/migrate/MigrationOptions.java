package dev.whimbrel.migrate;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How one direction of a migration is run.
 *
 * @param transaction whether its steps share transactions where they can; otherwise each step commits by itself
 * @param lockTimeout how long a statement waits for a lock before it is tried again; zero waits for ever, null takes the
 *     runner's own setting
 * @param statementTimeout how long a statement may run; null for no limit
 */
public record MigrationOptions(
        boolean transaction,
        @Nullable Duration lockTimeout,
        @Nullable Duration statementTimeout) {

    /** One transaction where that is possible, the runner's lock timeout, no statement timeout. */
    public static final MigrationOptions DEFAULTS = new MigrationOptions(true, null, null);

    /** These options, but each step commits by itself. */
    public MigrationOptions withoutTransaction() {
        return new MigrationOptions(false, lockTimeout, statementTimeout);
    }

    /**
     * These options with another lock timeout.
     *
     * @param timeout how long a statement waits for a lock before it is tried again; zero waits for ever, null takes the
     *     runner's own setting
     */
    public MigrationOptions withLockTimeout(@Nullable Duration timeout) {
        return new MigrationOptions(transaction, timeout, statementTimeout);
    }

    /**
     * These options with another statement timeout.
     *
     * @param timeout how long a statement may run; null for no limit
     */
    public MigrationOptions withStatementTimeout(@Nullable Duration timeout) {
        return new MigrationOptions(transaction, lockTimeout, timeout);
    }
}
