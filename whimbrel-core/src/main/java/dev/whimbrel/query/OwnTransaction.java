package dev.whimbrel.query;

import java.util.function.Supplier;

/** One transaction for several statements that are one to the caller. */
final class OwnTransaction {

    private OwnTransaction() {}

    /** Runs statements in the transaction that this thread is in, or else in one of their own. */
    static <T> T run(Session session, Supplier<T> work) {
        return session.transaction() == null
                ? new Transactions(session).run(TransactionOptions.DEFAULT, transaction -> work.get())
                : work.get();
    }

    /** The same only where it is needed. */
    static <T> T where(boolean needed, Session session, Supplier<T> work) {
        return needed ? run(session, work) : work.get();
    }
}
