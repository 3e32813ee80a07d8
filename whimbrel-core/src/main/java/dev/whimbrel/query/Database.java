package dev.whimbrel.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.ConnectionSource;
import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.dialect.postgres.PostgresDialect;
import dev.whimbrel.model.Hooks;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A database that can be asked. It holds no connection: each statement and each transaction takes one and gives it back, so behind
 * it should be a pool. It may be used by many threads at once.
 *
 * <pre>{@code
 * Database db = Database.of(dataSource);
 * List<Post> posts = db.from(POSTS).where(POSTS.status.eq(PUBLISHED)).orderBy(POSTS.publishedAt.desc()).limit(10).fetch();
 * }</pre>
 */
public final class Database extends Queries {

    private final Session session;

    private Database(Session session) {
        this.session = session;
    }

    /** A PostgreSQL database behind a pool of connections. */
    public static Database of(DataSource connections) {
        return of(connections, new PostgresDialect());
    }

    /** A database of some kind behind a pool of connections. */
    public static Database of(DataSource connections, Dialect dialect) {
        return new Database(new Session(connections, dialect, new Listeners(List.of())));
    }

    /** The same database, with somebody who is told of each statement. */
    public Database listener(QueryListener listener) {
        return new Database(session.with(listener));
    }

    /**
     * The same database, with what is done before and after rows of a table are written and read. Handles that were made before, such as
     * the one that this is called on, go without: they share its transactions, for hooks that ask the database themselves.
     */
    public Database hooks(Hooks<?> hooks) {
        return new Database(session.with(hooks));
    }

    /**
     * The same database, whose audit trail says who made a change: asked at the begin of each transaction that doesn't say it itself. A
     * statement that writes an {@code audited()} table outside of a transaction gets one of its own.
     *
     * @param who gives the actor of the present thread; null for the database user
     */
    public Database actor(Supplier<@Nullable String> who) {
        return new Database(session.with(who));
    }

    /**
     * A database by its JDBC URL, for scripts and tests: each statement outside of a transaction opens a connection. Programs have
     * a pool.
     *
     * @param url {@code jdbc:postgresql://host/database?user=...}, or {@code postgres://user:password@host/database} as {@code whimbrel
     *     db:url} prints it
     */
    public static Database connect(String url) {
        return of(new UrlDataSource(url.startsWith("jdbc:") ? ConnectionSource.of(url, Map.of()) : server(url)));
    }

    private static ConnectionSource server(String url) {
        try {
            URI uri = new URI(url);
            String[] user = uri.getRawUserInfo() == null
                    ? new String[0]
                    : uri.getRawUserInfo().split(":", 2);
            Map<String, String> properties = new HashMap<>();
            for (int i = 0; i < user.length; i++) {
                properties.put(i == 0 ? "user" : "password", URLDecoder.decode(user[i].replace("+", "%2B"), UTF_8));
            }
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            String host = uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
            return ConnectionSource.of("jdbc:postgresql://" + host + uri.getRawPath() + query, properties);
        } catch (URISyntaxException e) {
            // The text may hold a password, and so may what the exception says of it.
            throw new WhimbrelException(
                    ErrorCode.CONFIGURATION,
                    "This is no URL of a database. Write jdbc:postgresql://host/database or"
                            + " postgres://user:password@host/database; other characters in it are encoded, as %20.");
        }
    }

    /**
     * Does something in one transaction, which is committed when it returns and rolled back when it throws. All that this thread
     * asks of this database meanwhile is part of it. Within another it is a part that is taken back by itself.
     */
    public <X extends Exception> void transaction(TransactionBlock<X> work) throws X {
        transaction(TransactionOptions.DEFAULT, work);
    }

    /** Does something in one transaction. */
    public <X extends Exception> void transaction(TransactionOptions options, TransactionBlock<X> work) throws X {
        transactionResult(options, transaction -> {
            work.run(transaction);
            return Boolean.TRUE;
        });
    }

    /** Does something in one transaction and gives what comes of it. */
    public <T, X extends Exception> T transactionResult(TransactionWork<T, X> work) throws X {
        return transactionResult(TransactionOptions.DEFAULT, work);
    }

    /** Does something in one transaction and gives what comes of it. */
    public <T, X extends Exception> T transactionResult(TransactionOptions options, TransactionWork<T, X> work)
            throws X {
        return new Transactions(session).run(options, work);
    }

    /**
     * Does something once the transaction that this thread is in is committed, never when it isn't; at once when it is in none. What can't be
     * taken back, such as sending mail, belongs here.
     */
    public void afterCommit(Runnable action) {
        OpenTransaction open = session.transaction();
        if (open == null) {
            action.run();
        } else {
            open.afterCommit(action);
        }
    }

    /** Whether this thread is in a transaction of this database. */
    public boolean inTransaction() {
        return session.transaction() != null;
    }

    /**
     * Listens to channels, on a connection and in a thread of its own, until it is closed. When it returns, it listens already. A
     * connection that is lost is opened again.
     *
     * @param listener is told of each message, one after the other
     */
    public Subscription listen(NotificationListener listener, String first, String... more) {
        List<String> channels = new ArrayList<>(List.of(more));
        channels.add(0, first);
        return Subscription.open(session, List.copyOf(channels), listener);
    }

    @Override
    Session session() {
        return session;
    }
}
