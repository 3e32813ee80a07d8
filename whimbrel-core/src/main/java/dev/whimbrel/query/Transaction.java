package dev.whimbrel.query;

/** A transaction that is open. What it is asked runs in it; so does what its {@link Database} is asked in the same thread. */
public final class Transaction extends Queries {

    private final Session session;

    Transaction(Session session) {
        this.session = session;
    }

    @Override
    Session session() {
        return session;
    }
}
