package dev.whimbrel.dialect;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a transaction works.
 *
 * @param isolation the level in SQL, such as {@code SERIALIZABLE}; null for the server's default
 * @param readOnly whether it changes nothing
 * @param deferrable whether a serializable, read-only one may wait at its begin so that it never fails
 * @param statementTimeout how long each statement may take; null for the session's own
 * @param lockTimeout how long each statement may wait for a lock; null for the session's own
 * @param actor who changes something, as the audit trail has it; null for the database user
 */
public record TransactionSettings(
        @Nullable String isolation,
        boolean readOnly,
        boolean deferrable,
        @Nullable Duration statementTimeout,
        @Nullable Duration lockTimeout,
        @Nullable String actor) {

    /** As the session has it. */
    public static final TransactionSettings DEFAULT = new TransactionSettings(null, false, false, null, null, null);

    /** The same by somebody. */
    public TransactionSettings by(@Nullable String who) {
        return new TransactionSettings(isolation, readOnly, deferrable, statementTimeout, lockTimeout, who);
    }
}
