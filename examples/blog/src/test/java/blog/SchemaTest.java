package blog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the finished schema promises. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaTest {

    private final TestDatabase database = TestServer.create();

    @BeforeAll
    void migrate() {
        Blog.migrate(database);
    }

    @AfterAll
    void close() {
        database.close();
    }

    @BeforeEach
    void startWithTwoReadersAPostAndAnOrder() {
        database.execute("TRUNCATE audit_logs; DELETE FROM orders; DELETE FROM products; DELETE FROM posts;"
                + " DELETE FROM users WHERE email LIKE '%@x.org'");
        database.execute("""
                INSERT INTO users (email, password_hash, display_name)
                VALUES ('ada@x.org', 'secret', 'Ada'), ('bo@x.org', 'secret', 'Bo');
                INSERT INTO posts (author_id, title, slug, body) SELECT id, 'T', 'the-post', 'b' FROM users WHERE email = 'ada@x.org';
                INSERT INTO post_tags (post_id, tag_id) SELECT posts.id, tags.id FROM posts, tags;
                INSERT INTO comments (post_id, author_id, body)
                SELECT posts.id, users.id, 'first' FROM posts, users WHERE email = 'bo@x.org';
                INSERT INTO comments (post_id, author_id, parent_id, body)
                SELECT post_id, author_id, id, 'answer' FROM comments;
                INSERT INTO products (sku, name, price) VALUES ('P', 'Product', 5);
                """);
    }

    private void order(String user) {
        database.execute(
                "WITH placed AS (INSERT INTO orders (user_id, total) SELECT id, 5 FROM users WHERE email = '" + user
                        + "' RETURNING id) INSERT INTO order_items (order_id, product_id, quantity, unit_price)"
                        + " SELECT placed.id, products.id, 1, 5 FROM placed, products");
    }

    @Test
    void cascadeTakesTagsAndCommentsAlongWithTheirPost() {
        database.execute("DELETE FROM posts");

        assertThat(database.queryLong("SELECT count(*) FROM post_tags")).isZero();
        assertThat(database.queryLong("SELECT count(*) FROM comments")).isZero();
    }

    @Test
    void restrictKeepsAnAuthorWhoHasPosts() {
        assertThatThrownBy(() -> database.execute("DELETE FROM users WHERE email = 'ada@x.org'"))
                .hasMessageContaining("posts_author_id_fkey");
    }

    @Test
    void setDefaultLeavesTheCommentsOfADeletedReaderToNobody() {
        database.execute("DELETE FROM users WHERE email = 'bo@x.org'");

        assertThat(database.queryStrings(
                        "SELECT DISTINCT display_name FROM comments JOIN users ON users.id = author_id"))
                .containsExactly("A former reader");
    }

    @Test
    void setNullLetsAnAnswerOutliveItsComment() {
        database.execute("DELETE FROM comments WHERE body = 'first'");

        assertThat(database.queryStrings("SELECT parent_id FROM comments")).containsExactly((String) null);
    }

    @Test
    void noActionWaitsForTheEndOfTheTransactionWhenAsked() {
        order("bo@x.org");

        assertThatThrownBy(() -> database.execute("DELETE FROM users WHERE email = 'bo@x.org'"))
                .hasMessageContaining("orders_user_id_fkey");
        database.execute("""
                BEGIN;
                SET CONSTRAINTS orders_user_id_fkey DEFERRED;
                DELETE FROM users WHERE email = 'bo@x.org';
                UPDATE orders SET user_id = (SELECT id FROM users WHERE email = 'ada@x.org');
                COMMIT;
                """);
        assertThat(database.queryString("SELECT email FROM orders JOIN users ON users.id = user_id"))
                .isEqualTo("ada@x.org");
        database.execute("DELETE FROM orders");
    }

    @Test
    void anAddressIsFreeAgainWhenItsAccountIsClosed() {
        String insert = "INSERT INTO users (email, password_hash, display_name) VALUES ('BO@x.org', '!', 'Other')";
        assertThatThrownBy(() -> database.execute(insert)).hasMessageContaining("users_live_email_idx");

        database.execute("UPDATE users SET deleted_at = now() WHERE email = 'bo@x.org'");

        database.execute(insert);
        database.execute("DELETE FROM users WHERE email = 'BO@x.org'");
    }

    @Test
    void theAuditTrailKnowsWhoChangedWhatAndNoSecrets() {
        database.execute("TRUNCATE audit_logs");
        database.execute("""
                BEGIN;
                SELECT set_config('blog.user_id', id::text, true) FROM users WHERE email = 'ada@x.org';
                UPDATE users SET role = 'admin' WHERE email = 'bo@x.org';
                UPDATE users SET role = 'admin' WHERE email = 'bo@x.org';
                COMMIT;
                """);

        assertThat(database.queryStrings("""
                SELECT format('%s %s->%s %s %s', action, old_values ->> 'role', new_values ->> 'role',
                              old_values ? 'password_hash', users.email)
                FROM audit_logs JOIN users ON users.id = changed_by
                """)).containsExactly("UPDATE member->admin f ada@x.org");
    }

    @Test
    void everyForeignKeyHasAnIndex() {
        assertThat(database.queryStrings("""
                SELECT conrelid::regclass || ': ' || conname FROM pg_constraint k
                WHERE contype = 'f' AND NOT EXISTS (
                    SELECT FROM pg_index i WHERE i.indrelid = k.conrelid AND i.indisvalid
                      AND (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey)
                """)).isEmpty();
    }
}
