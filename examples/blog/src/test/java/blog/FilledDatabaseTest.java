package blog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The migrations on a database with rows, as they meet one in production. */
class FilledDatabaseTest {

    private static final String SHOP = "create-shop";
    private static final String EXPAND = "rename-user-name-expand";

    private final TestDatabase database = TestServer.create();

    @BeforeEach
    void fillWhatTheFirstMigrationsMade() {
        Blog.migrateTo(database, SHOP);
        database.execute("""
                INSERT INTO users (email, password_hash, name, status)
                SELECT 'u' || n || '@x.org', '!', 'User ' || n, (enum_range(NULL::user_status))[1 + n % 3]
                FROM generate_series(1, 2300) n;

                INSERT INTO posts (author_id, title, slug, body)
                SELECT id, 'About ' || name, 'about-' || replace(lower(name), ' ', '-'),
                       repeat('word ', substr(name, 6)::int % 7)
                FROM users WHERE name LIKE 'User %';

                INSERT INTO orders (user_id, status, total)
                SELECT users.id, s.status, 10
                FROM users, (VALUES ('pending'), ('confirmed'), ('shipped'), ('delivered'), ('cancelled')) s (status)
                WHERE users.email = 'u1@x.org';
                """);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everyRowIsCarriedThereAndBack() {
        List<@Nullable String> before = rows();

        Blog.migrate(database);

        assertThat(database.queryLong("SELECT count(*) FROM posts WHERE word_count = count_words(body)"))
                .isEqualTo(2302);
        assertThat(database.queryLong("SELECT count(*) FROM posts WHERE slug LIKE 'about-%' AND word_count <> "
                        + "length(body) / length('word ')"))
                .isZero();
        assertThat(database.queryString("SELECT display_name FROM users WHERE email = 'u77@x.org'"))
                .isEqualTo("User 77");
        assertThat(database.queryStrings("SELECT status FROM orders ORDER BY status"))
                .containsExactly("pending", "confirmed", "shipped", "delivered", "cancelled");
        assertThat(database.queryLong("SELECT count(*) FROM user_profiles"))
                .isEqualTo(database.queryLong("SELECT count(*) FROM users"));

        Blog.undoTo(database, SHOP);

        assertThat(rows()).isEqualTo(before);
        Blog.migrate(database);
    }

    private List<@Nullable String> rows() {
        return database.queryStrings("""
                SELECT to_jsonb(users)::text FROM users UNION ALL SELECT to_jsonb(posts)::text FROM posts
                UNION ALL SELECT to_jsonb(orders)::text FROM orders ORDER BY 1
                """);
    }

    @Test
    void oldAndNewServersWriteNamesSideBySideDuringTheRename() {
        Blog.migrateTo(database, EXPAND);

        database.execute("INSERT INTO users (email, password_hash, name) VALUES ('old@x.org', '!', 'Old')");
        database.execute("INSERT INTO users (email, password_hash, display_name) VALUES ('new@x.org', '!', 'New')");
        database.execute("UPDATE users SET name = 'Changed by old' WHERE email = 'u1@x.org'");
        database.execute("UPDATE users SET display_name = 'Changed by new' WHERE email = 'u2@x.org'");
        database.execute("UPDATE users SET last_login_at = now() WHERE email = 'u3@x.org'");

        assertThat(database.queryStrings("SELECT name || '|' || display_name FROM users"
                        + " WHERE email ~ '^(old|new|u[123])@' ORDER BY email"))
                .containsExactly(
                        "New|New",
                        "Old|Old",
                        "Changed by old|Changed by old",
                        "Changed by new|Changed by new",
                        "User 3|User 3");
        Blog.migrate(database);
        assertThat(database.queryLong("SELECT count(*) FROM users WHERE display_name IS NULL"))
                .isZero();
    }

    @Test
    void aPendingUserGoesBackToInactiveWhenTheValueIsTakenAway() {
        Blog.migrate(database);
        database.execute("INSERT INTO users (email, password_hash, display_name) VALUES ('new@x.org', '!', 'New')");
        assertThat(database.queryString("SELECT status FROM users WHERE email = 'new@x.org'"))
                .isEqualTo("pending");

        Blog.undoTo(database, SHOP);

        assertThat(database.queryString("SELECT status FROM users WHERE email = 'new@x.org'"))
                .isEqualTo("inactive");
    }
}
