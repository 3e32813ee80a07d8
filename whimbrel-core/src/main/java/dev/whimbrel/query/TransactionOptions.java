package dev.whimbrel.query;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.TransactionSettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a transaction works: {@code db.transaction(TransactionOptions.serializable().retry(3), tx -> ...)}.
 *
 * @param settings what the server is told
 * @param retries how often it is tried again when it failed because of others at the same time
 */
public record TransactionOptions(TransactionSettings settings, int retries) {

    /** As the server has it. */
    public static final TransactionOptions DEFAULT = new TransactionOptions(TransactionSettings.DEFAULT, 0);

    public TransactionOptions {
        if (retries < 0) {
            throw new WhimbrelException(ErrorCode.TRANSACTION_STATE, "retry(" + retries + ") must not be negative.");
        }
    }

    /** Each statement sees what was committed before it began. */
    public static TransactionOptions readCommitted() {
        return isolation("READ COMMITTED");
    }

    /** All statements see what was committed before the first of them began. */
    public static TransactionOptions repeatableRead() {
        return isolation("REPEATABLE READ");
    }

    /** As if transactions ran one after the other; one that can't have fails, and is best tried again: {@code retry(3)}. */
    public static TransactionOptions serializable() {
        return isolation("SERIALIZABLE");
    }

    private static TransactionOptions isolation(String level) {
        return new TransactionOptions(new TransactionSettings(level, false, false, null, null, null), 0);
    }

    /** It changes nothing; the server refuses if it tries. */
    public TransactionOptions readOnly() {
        return with(settings.isolation(), true, settings.deferrable());
    }

    /** A serializable, read-only one waits at its begin until it can't fail any more. */
    public TransactionOptions deferrable() {
        return with(settings.isolation(), settings.readOnly(), true);
    }

    private TransactionOptions with(@Nullable String isolation, boolean readOnly, boolean deferrable) {
        return new TransactionOptions(
                new TransactionSettings(
                        isolation,
                        readOnly,
                        deferrable,
                        settings.statementTimeout(),
                        settings.lockTimeout(),
                        settings.actor()),
                retries);
    }

    /** How long each statement may take, to the millisecond. */
    public TransactionOptions statementTimeout(Duration timeout) {
        return timeouts(timeout, settings.lockTimeout());
    }

    /** How long each statement may wait for a lock, to the millisecond. */
    public TransactionOptions lockTimeout(Duration timeout) {
        return timeouts(settings.statementTimeout(), timeout);
    }

    private TransactionOptions timeouts(@Nullable Duration statement, @Nullable Duration lock) {
        return new TransactionOptions(
                new TransactionSettings(
                        settings.isolation(),
                        settings.readOnly(),
                        settings.deferrable(),
                        statement,
                        lock,
                        settings.actor()),
                retries);
    }

    /** Says who makes the changes, for the audit trail of tables that are {@code audited()}; without it the database user. */
    public TransactionOptions actor(String who) {
        return new TransactionOptions(settings.by(who), retries);
    }

    /**
     * The whole of it is done again when it failed because of others at the same time: a conflict of serializable transactions, or
     * a deadlock. What it does besides the database is done again too.
     *
     * @param times how often, at most
     */
    public TransactionOptions retry(int times) {
        return new TransactionOptions(settings, times);
    }
}
