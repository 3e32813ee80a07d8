package dev.whimbrel.query;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;

/** A transaction that the database took back because of others at the same time; tried again, it may succeed. */
public final class SerializationFailure extends WhimbrelException {

    SerializationFailure(String message, Throwable cause) {
        super(
                ErrorCode.SERIALIZATION_FAILED,
                message
                        + "\nThe same may succeed when it is tried again: transaction(TransactionOptions.DEFAULT.retry(3), ...).",
                cause);
    }
}
