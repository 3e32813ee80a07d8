package dev.whimbrel.query;

import dev.whimbrel.query.internal.Statement;
import java.util.List;

/**
 * A transaction that is open, until the work that it was given to returns or throws. What it is asked runs in it; so does what its
 * {@link Database} is asked in the same thread.
 */
public final class Transaction extends Queries {

    private final Session session;
    private final OpenTransaction open;

    Transaction(Session session, OpenTransaction open) {
        this.session = session.within(open);
        this.open = open;
    }

    @Override
    Session session() {
        check();
        return session;
    }

    /** A part of it that is taken back by itself when it throws. */
    public <X extends Exception> void transaction(TransactionBlock<X> work) throws X {
        transactionResult(part -> {
            work.run(part);
            return Boolean.TRUE;
        });
    }

    /** A part of it that is taken back by itself when it throws, and gives what comes of it. */
    public <T, X extends Exception> T transactionResult(TransactionWork<T, X> work) throws X {
        check();
        return new Transactions(session).run(TransactionOptions.DEFAULT, work);
    }

    /**
     * Does something once the whole transaction is committed, outside of it; never when it isn't. When that throws, the error says
     * that the transaction was committed.
     */
    public void afterCommit(Runnable action) {
        check();
        open.afterCommit(action);
    }

    /** Does something once this transaction, or a part of one, was rolled back, and the server has confirmed it or is gone. */
    public void afterRollback(Runnable action) {
        check();
        open.afterRollback(action);
    }

    /**
     * Does something with the connection of this transaction, for what there are no words for here. The connection must not be
     * closed, nor its transaction ended.
     */
    public <T> T jdbc(JdbcWork<T> work) {
        check();
        return session.lent(lent -> lent.doing(Statement.of("work on the connection", List.of()), work::run));
    }

    /** It will be rolled back when its work returns, without an error. */
    public void setRollbackOnly() {
        check();
        open.setRollbackOnly();
    }

    private void check() {
        session.transaction();
    }
}
