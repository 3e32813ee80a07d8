package dev.whimbrel.query;

/**
 * What a transaction does that gives nothing.
 *
 * @param <X> what it may throw besides; anything thrown rolls the transaction back
 */
@FunctionalInterface
public interface TransactionBlock<X extends Exception> {

    /** Does it. */
    void run(Transaction transaction) throws X;
}
