package dev.whimbrel.loading;

import static blog.PostTags.POST_TAGS;
import static blog.Posts.POSTS;
import static blog.Tags.TAGS;
import static blog.Users.USERS;

import blog.User;
import dev.whimbrel.query.Database;
import dev.whimbrel.query.QueryEvent;
import dev.whimbrel.table.SchemaOnServer;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** A blog with eight users, of whom user n has n posts, all but the first tagged. */
final class Blog implements AutoCloseable {

    static final int USER_COUNT = 8;

    private final SchemaOnServer server = SchemaOnServer.of(USERS, POSTS, TAGS, POST_TAGS);
    private final List<QueryEvent> events = new CopyOnWriteArrayList<>();
    final Database unheard = Database.connect(server.database().jdbcUrl());
    final Database db = unheard.listener(events::add);

    Blog() {
        server.execute("""
                INSERT INTO users (id, email, password_hash, first_name, last_name)
                    SELECT lpad(n::text, 32, '0')::uuid, n || '@example.com', 'x', 'User' || n, 'Doe' FROM generate_series(1, 8) n;
                INSERT INTO posts (title, author_id, created_at)
                    SELECT 'Post' || u || '.' || p, lpad(u::text, 32, '0')::uuid, timestamptz '2026-01-01Z' + p * interval '1 day'
                    FROM generate_series(1, 8) u, generate_series(1, u) p;
                INSERT INTO tags (name) VALUES ('java'), ('sql');
                INSERT INTO post_tags (post_id, tag_id)
                    SELECT posts.id, tags.id FROM posts, tags WHERE title NOT LIKE '%.1'
                """);
    }

    static UUID id(int user) {
        return new UUID(0, user);
    }

    List<User> users() {
        return unheard.from(USERS).orderBy(USERS.id).fetch();
    }

    /** The statements since this was last asked. */
    List<String> statements() {
        List<String> statements = events.stream().map(QueryEvent::sql).toList();
        events.clear();
        return statements;
    }

    @Override
    public void close() {
        server.close();
    }
}
