package dev.whimbrel.query;

/**
 * What a transaction does.
 *
 * @param <T> what it gives
 * @param <X> what it may throw besides; anything thrown rolls the transaction back
 */
@FunctionalInterface
public interface TransactionWork<T, X extends Exception> {

    /** Does it. */
    T run(Transaction transaction) throws X;
}
