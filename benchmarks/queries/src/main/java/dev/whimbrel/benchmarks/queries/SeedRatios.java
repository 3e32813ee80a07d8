package dev.whimbrel.benchmarks.queries;

import dev.whimbrel.dialect.ConnectionSource;
import dev.whimbrel.dialect.postgres.PostgresDialect;
import dev.whimbrel.migrate.compile.JavaMigrationCompiler;
import dev.whimbrel.migrate.files.MigrationDirectory;
import dev.whimbrel.migrate.run.Migrator;
import dev.whimbrel.migrate.run.MigratorSettings;
import dev.whimbrel.migrate.run.Permissions;
import dev.whimbrel.seed.Seeder;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How long it takes to fill the ten tables of the blog with a million rows, triggers and all: by statements with {@code generate_series}
 * that were written by hand for these tables, and by the seeder, which knows nothing of them. In turns, each on a database of its own.
 */
public final class SeedRatios {

    private static final Map<String, Integer> ROWS = Map.of(
            "users", 50_000,
            "user_profiles", 50_000,
            "posts", 150_000,
            "comments", 250_000,
            "tags", 1_000,
            "post_tags", 249_000,
            "products", 10_000,
            "orders", 80_000,
            "order_items", 120_000,
            "audit_logs", 40_000);

    private static final List<String> BY_HAND = List.of(
            """
            INSERT INTO users (email, password_hash, display_name, status, role, last_login_at, deleted_at, created_at, updated_at)
            SELECT 'user' || n || '@example.com', md5(n::text), 'User ' || n,
                   (enum_range(NULL::user_status))[1 + n % array_length(enum_range(NULL::user_status), 1)],
                   (enum_range(NULL::user_role))[1 + n % array_length(enum_range(NULL::user_role), 1)],
                   now() - n * interval '1 minute', CASE WHEN n % 12 = 0 THEN now() END,
                   now() - n * interval '2 minutes', now() - n * interval '1 minute'
            FROM generate_series(1, 50000) n
            """,
            "CREATE TEMP TABLE numbered AS SELECT row_number() OVER () AS n, id FROM users WHERE email LIKE 'user%'",
            "CREATE UNIQUE INDEX ON numbered (n)",
            """
            INSERT INTO user_profiles (user_id, bio, avatar_url, preferences, created_at, updated_at)
            SELECT id, 'About user ' || n || ', who likes to write', 'https://example.com/avatars/' || n,
                   jsonb_build_object('theme', 'dark', 'size', n % 10), now() - n * interval '2 minutes', now()
            FROM numbered
            """,
            """
            INSERT INTO posts (author_id, title, slug, excerpt, body, status, published_at, deleted_at, word_count, created_at, updated_at)
            SELECT u.id, 'Post number ' || p, 'post-number-' || p, 'What post ' || p || ' is about',
                   repeat('some words that nobody reads ', 5) || p,
                   s.status, CASE WHEN s.status = 'published' THEN now() - p * interval '1 minute' END,
                   CASE WHEN p % 12 = 0 THEN now() END, 0, now() - p * interval '2 minutes', now() - p * interval '1 minute'
            FROM generate_series(1, 150000) p
            JOIN numbered u ON u.n = 1 + (p * 7919::bigint) % 50000
            CROSS JOIN LATERAL (SELECT (enum_range(NULL::posts_status))[1 + p % 3] AS status) s
            """,
            "INSERT INTO tags (name) SELECT 'tag-' || n FROM generate_series(1, 1000) n",
            """
            INSERT INTO post_tags (post_id, tag_id)
            SELECT p.id, t.id
            FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM posts ORDER BY id DESC LIMIT 124500) p
            CROSS JOIN generate_series(0, 1) k
            JOIN (SELECT id, row_number() OVER (ORDER BY id) AS n FROM tags) t ON t.n = 1 + (p.n * 31 + k * 17) % 1000
            """,
            """
            INSERT INTO comments (id, post_id, author_id, parent_id, body, deleted_at, deleted_by, created_at, updated_at)
            OVERRIDING SYSTEM VALUE
            SELECT c, p.id, u.id, CASE WHEN c % 2 = 0 THEN c - 1 END, repeat('well said, ', 6) || c, CASE WHEN c % 12 = 0 THEN now() END,
                   CASE WHEN c % 24 = 0 THEN u.id END, now() - c * interval '1 minute', now()
            FROM generate_series(1, 250000) c
            JOIN (SELECT id, row_number() OVER (ORDER BY id) AS n FROM posts) p ON p.n = 1 + (c * 104729::bigint) % 150000
            JOIN numbered u ON u.n = 1 + (c * 7919::bigint) % 50000
            """,
            "SELECT setval(pg_get_serial_sequence('comments', 'id'), 250000)",
            """
            INSERT INTO products (sku, name, price, stock, attributes, created_at, updated_at)
            SELECT 'SKU-' || n, 'Product ' || n, 1 + n % 500, n % 100, jsonb_build_object('colour', 'blue', 'n', n % 7), now(), now()
            FROM generate_series(1, 10000) n
            """,
            """
            INSERT INTO orders (user_id, status, total, created_at, updated_at)
            SELECT u.id, (enum_range(NULL::order_status))[1 + o % array_length(enum_range(NULL::order_status), 1)], o % 1000,
                   now() - o * interval '1 minute', now()
            FROM generate_series(1, 80000) o JOIN numbered u ON u.n = 1 + (o * 7919::bigint) % 50000
            """,
            """
            INSERT INTO order_items (order_id, product_id, quantity, unit_price)
            SELECT o.id, p.id, 1 + o.n % 5, 10 + o.n % 90
            FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM orders ORDER BY id DESC LIMIT 60000) o
            CROSS JOIN generate_series(0, 1) k
            JOIN (SELECT id, row_number() OVER (ORDER BY id) AS n FROM products) p ON p.n = 1 + (o.n * 31 + k * 17) % 10000
            """,
            """
            INSERT INTO audit_logs (table_name, record_id, action, old_values, new_values, changed_by, changed_at)
            SELECT 'users', n::text, 'UPDATE', jsonb_build_object('n', n), jsonb_build_object('n', n + 1), u.id,
                   now() - a.n * interval '1 minute'
            FROM generate_series(1, 40000) a(n) JOIN numbered u USING (n)
            """);

    private SeedRatios() {}

    /** Measures as often as the first argument says, three times without one. */
    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        int rounds = args.length == 0 ? 3 : Integer.parseInt(args[0]);
        List<Double> byHand = new ArrayList<>();
        List<Double> seeder = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            boolean handFirst = round % 2 == 0;
            double hand = handFirst ? byHand() : 0;
            double seeded = bySeeder();
            hand = handFirst ? hand : byHand();
            byHand.add(hand);
            seeder.add(seeded);
            ratios.add(seeded / hand);
            System.out.printf("round %d: by hand %.1f s, seeder %.1f s%n", round + 1, hand, seeded);
        }
        System.out.println("| work | SQL by hand | whimbrel |\n|---|---:|---:|");
        System.out.printf(
                "| 1,000,000 rows over the blog's ten tables | %.1f s | %.1f s, %.2f |%n",
                median(byHand), median(seeder), median(ratios));
    }

    private static double byHand() {
        return timed(database -> {
            StringBuilder all = new StringBuilder("BEGIN;\n");
            BY_HAND.forEach(statement -> all.append(statement).append(";\n"));
            database.execute(all.append("COMMIT").toString());
        });
    }

    private static double bySeeder() {
        return timed(database -> {
            Seeder seeder = Seeder.of(ConnectionSource.of(database.jdbcUrl(), Map.of()));
            ROWS.forEach(seeder::rows);
            seeder.run();
        });
    }

    private interface Work {
        void on(TestDatabase database);
    }

    private static double timed(Work work) {
        try (TestDatabase database = TestServer.create()) {
            ConnectionSource connections = ConnectionSource.of(database.jdbcUrl(), Map.of());
            PostgresDialect dialect = new PostgresDialect();
            Path migrations = Path.of(System.getProperty("whimbrel.home", "."), "examples", "blog", "migrations");
            new Migrator(MigratorSettings.of(
                            connections,
                            dialect,
                            new MigrationDirectory(
                                    migrations, dialect.splitter(), JavaMigrationCompiler.of(List.of()))))
                    .migrate(null, Permissions.NONE);
            database.execute("CHECKPOINT");
            long start = System.nanoTime();
            work.on(database);
            double seconds = (System.nanoTime() - start) / 1e9;
            requireRows(database);
            return seconds;
        }
    }

    private static void requireRows(TestDatabase database) {
        ROWS.forEach((table, rows) -> {
            long count = database.queryLong("SELECT count(*) FROM " + table);
            if (count < rows) {
                throw new IllegalStateException(table + " has " + count + " rows instead of " + rows);
            }
        });
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
