package blog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.migrate.run.MigratorSettings;
import dev.whimbrel.migrate.run.Permissions;
import dev.whimbrel.migrate.run.UndoTarget;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeedsTest {

    private final TestDatabase database = TestServer.create();

    @BeforeEach
    void migrate() {
        Blog.migrate(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"development", "test"})
    void seedsRunOnceAndChangeNothingWhenTheirHistoryIsLost(String environment) {
        List<@Nullable String> before = rows();
        assertThat(seed(environment)).isGreaterThan(1);
        List<@Nullable String> seeded = rows();
        assertThat(seeded).hasSizeGreaterThan(before.size());

        assertThat(seed(environment)).isZero();

        database.execute("DROP TABLE " + MigratorSettings.SEED_HISTORY);
        assertThat(seed(environment)).isGreaterThan(1);
        assertThat(rows()).isEqualTo(seeded);

        Blog.seeder(database, environment).undo(new UndoTarget.All());
        assertThat(rows()).isEqualTo(before);
    }

    private int seed(String environment) {
        return Blog.seeder(database, environment)
                .migrate(null, Permissions.NONE)
                .size();
    }

    private List<@Nullable String> rows() {
        return database.queryStrings("""
                SELECT to_jsonb(users)::text FROM users UNION ALL SELECT to_jsonb(user_profiles)::text FROM user_profiles
                UNION ALL SELECT to_jsonb(posts)::text FROM posts UNION ALL SELECT to_jsonb(comments)::text FROM comments
                UNION ALL SELECT to_jsonb(products)::text FROM products UNION ALL SELECT to_jsonb(orders)::text FROM orders
                UNION ALL SELECT to_jsonb(order_items)::text FROM order_items
                ORDER BY 1
                """);
    }
}
