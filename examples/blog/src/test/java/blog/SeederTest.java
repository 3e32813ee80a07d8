package blog;

import static blog.db.OrderItems.ORDER_ITEMS;
import static blog.db.Orders.ORDERS;
import static blog.db.PostTags.POST_TAGS;
import static blog.db.Posts.POSTS;
import static blog.db.Tags.TAGS;
import static blog.db.Users.USERS;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import blog.db.UserRole;
import dev.whimbrel.query.Database;
import dev.whimbrel.seed.PerParent;
import dev.whimbrel.seed.Seeded;
import dev.whimbrel.seed.Seeder;
import dev.whimbrel.seed.Weighted;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The blog's tables, filled with rows that are made up. */
class SeederTest {

    private final TestDatabase database = TestServer.create();

    @BeforeEach
    void migrate() {
        Blog.migrate(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void allTablesAreFilledWithTriggersAndAll() {
        Seeded seeded =
                Seeder.of(Database.connect(database.jdbcUrl())).rowsOfEach(500).run();

        assertThat(seeded.rows())
                .hasSize(10)
                .allSatisfy((table, rows) -> assertThat(rows).isEqualTo(500));
        assertThat(database.queryLong("SELECT count(*) FROM posts WHERE word_count <> count_words(body)"))
                .isZero();
        assertThat(database.queryLong("SELECT count(*) FROM posts WHERE status = 'published'"))
                .isPositive();
        assertThat(database.queryLong("SELECT count(*) FROM users WHERE email LIKE '%@example.%'"))
                .isEqualTo(500);
    }

    @Test
    void sequencesThatTriggersCountOnWithAreNeverPutBack() {
        Database db = Database.connect(database.jdbcUrl());
        Seeder.of(db).rowsOfEach(100).run();

        assertThat(database.queryLong("SELECT max(id) - (SELECT last_value FROM audit_logs_id_seq) FROM audit_logs"))
                .isZero();
        Seeder.of(db).rows(USERS, 10).run();
        assertThat(db.update(USERS).set(USERS.displayName, "Ann").all().execute())
                .as("whose triggers write to the audit trail")
                .isPositive();
    }

    @Test
    void columnsAndWeightsAreTyped() {
        Seeder.of(Database.connect(database.jdbcUrl()))
                .random(42)
                .rows(USERS, 200)
                .rows(POSTS, 1_000)
                .rows(TAGS, 20)
                .rows(POST_TAGS, 3_000)
                .rows(ORDERS, 100)
                .rows(ORDER_ITEMS, 300)
                .column(POSTS.title, faker -> faker.book().title())
                .column(USERS.role, Weighted.of(entry(UserRole.MEMBER, 95), entry(UserRole.ADMIN, 5)))
                .nulls(POSTS.deletedAt, 1)
                .perParent(POSTS.authorId, PerParent.SKEWED)
                .run();

        assertThat(database.queryLong("SELECT count(*) FROM users WHERE role = 'admin'"))
                .isBetween(1L, 30L);
        assertThat(database.queryLong("SELECT count(*) FROM posts WHERE deleted_at IS NOT NULL"))
                .isZero();
        assertThat(database.queryLong("SELECT max(n) FROM (SELECT count(*) n FROM posts GROUP BY author_id) c"))
                .isGreaterThan(50);
        assertThat(database.queryLong("SELECT count(*) FROM products")).isPositive();
    }
}
