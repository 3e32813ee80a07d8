package dev.whimbrel.query;

import static blog.PostTags.POST_TAGS;
import static blog.Posts.POSTS;
import static blog.Tags.TAGS;
import static blog.Users.USERS;
import static dev.whimbrel.table.expression.Expressions.expression;

import dev.whimbrel.table.SchemaOnServer;
import dev.whimbrel.table.type.Types;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/** A database with the blog's tables and a few rows, and what was asked of it. */
final class BlogDatabase implements AutoCloseable {

    static final UUID ANN = new UUID(0, 1);
    static final UUID BEN = new UUID(0, 2);
    static final UUID CAT = new UUID(0, 3);

    private final SchemaOnServer server = SchemaOnServer.of(USERS, POSTS, TAGS, POST_TAGS);
    private final List<QueryEvent> events = new CopyOnWriteArrayList<>();
    final PGSimpleDataSource dataSource = new PGSimpleDataSource();
    final Database db;

    BlogDatabase() {
        dataSource.setURL(server.database().jdbcUrl());
        db = Database.of(dataSource).listener(events::add);
        server.execute("""
                INSERT INTO users (id, email, password_hash, first_name, last_name, is_active, status, role, created_at) VALUES
                    ('00000000-0000-0000-0000-000000000001', 'ann@example.com', 'x', 'Ann', 'Lee', true, 'active', 'admin', '2026-01-01Z'),
                    ('00000000-0000-0000-0000-000000000002', 'ben@example.com', 'y', 'Ben', 'Roe', true, 'inactive', 'user', '2026-01-02Z'),
                    ('00000000-0000-0000-0000-000000000003', 'cat@example.com', 'z', 'Cat', 'Fox', false, 'active', 'user', '2026-01-03Z');
                INSERT INTO posts (id, title, content, author_id, created_at) VALUES
                    ('00000000-0000-0000-0000-000000000011', 'First', 'One', '00000000-0000-0000-0000-000000000001', '2026-02-01Z'),
                    ('00000000-0000-0000-0000-000000000012', 'Second', NULL, '00000000-0000-0000-0000-000000000001', '2026-02-02Z'),
                    ('00000000-0000-0000-0000-000000000013', 'Third', 'Three', '00000000-0000-0000-0000-000000000002', '2026-02-03Z')
                """);
    }

    /** The statements that were run so far. */
    List<QueryEvent> events() {
        return events;
    }

    void execute(String sql) {
        server.execute(sql);
    }

    /** What the session of a transaction says of some settings. */
    List<String> settings(Queries queries, String... names) {
        return Stream.of(names)
                .map(name -> queries.select(expression(Types.TEXT, "current_setting({})", name))
                        .fetchOne())
                .toList();
    }

    /** How many transactions of this database are open. */
    long openTransactions() {
        return server.database()
                .queryLong("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND state LIKE '%in transaction%'");
    }

    @Override
    public void close() {
        server.close();
    }
}
