package dev.whimbrel.query;

import dev.whimbrel.dialect.Dialect;
import dev.whimbrel.dialect.postgres.PostgresDialect;
import java.util.List;
import javax.sql.DataSource;

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

    @Override
    Session session() {
        return session;
    }
}
