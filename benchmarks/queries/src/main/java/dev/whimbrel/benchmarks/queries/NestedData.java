package dev.whimbrel.benchmarks.queries;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;

/** A database of writers, each with as many articles, each with three labels, behind a pool. */
final class NestedData implements AutoCloseable {

    private final TestDatabase database = TestServer.create();
    final int writers;
    final HikariDataSource pool;

    /**
     * Makes it.
     *
     * @param writers how many
     * @param articles of each
     */
    NestedData(int writers, int articles) {
        this.writers = writers;
        createTables();
        fill(writers, articles);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.jdbcUrl());
        config.setMaximumPoolSize(4);
        pool = new HikariDataSource(config);
    }

    private void createTables() {
        database.execute("""
                CREATE TABLE writers (
                    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL, name text NOT NULL,
                    created_at timestamptz NOT NULL);
                CREATE TABLE articles (
                    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, writer_id bigint NOT NULL REFERENCES writers (id),
                    title text NOT NULL, body text NOT NULL, price numeric(12, 2) NOT NULL, created_at timestamptz NOT NULL);
                CREATE TABLE labels (
                    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL);
                CREATE TABLE article_labels (
                    article_id bigint NOT NULL REFERENCES articles (id), label_id bigint NOT NULL REFERENCES labels (id),
                    PRIMARY KEY (article_id, label_id))
                """);
    }

    private void fill(int writers, int articles) {
        database.execute("""
                INSERT INTO writers (email, name, created_at)
                SELECT 'writer' || n || '@example.com', 'Writer ' || n, timestamptz '2020-01-01Z' + n * interval '1 minute'
                FROM generate_series(1, %d) AS n
                """.formatted(writers));
        database.execute("""
                INSERT INTO articles (writer_id, title, body, price, created_at)
                SELECT w, 'Article ' || n || ' of ' || w, repeat('some words of "text", ', 4) || n, n / 7.0,
                    timestamptz '2021-01-01Z' + n * interval '1 second'
                FROM generate_series(1, %d) AS w, generate_series(1, %d) AS n ORDER BY n, w
                """.formatted(writers, articles));
        database.execute("INSERT INTO labels (name) SELECT 'label ' || n FROM generate_series(1, 5000) AS n");
        database.execute("""
                INSERT INTO article_labels (article_id, label_id)
                SELECT a, 1 + mod(a * 7 + n * 101, 5000) FROM generate_series(1, %d) AS a, generate_series(1, 3) AS n
                ORDER BY a, n
                """.formatted(writers * articles));
        database.execute("CREATE INDEX ON articles (writer_id)");
        database.execute("CREATE INDEX ON article_labels (label_id)");
        database.execute("VACUUM ANALYZE writers, articles, labels, article_labels");
    }

    @Override
    public void close() {
        pool.close();
        database.close();
    }
}
