package dev.whimbrel.benchmarks.queries;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A database of accounts on a server of its own, behind a pool. */
final class Data implements AutoCloseable {

    static final int ROWS = 200_000;

    private final TestDatabase database = TestServer.create();
    final HikariDataSource pool;

    Data() {
        database.execute("""
                CREATE TABLE accounts (
                    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                    token uuid NOT NULL, email text NOT NULL, first_name text NOT NULL, last_name text NOT NULL,
                    active boolean NOT NULL DEFAULT true, score integer NOT NULL, balance numeric(12, 2) NOT NULL,
                    birthday date NOT NULL, note text, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL)
                """);
        database.execute("""
                INSERT INTO accounts (token, email, first_name, last_name, active, score, balance, birthday, note,
                    created_at, updated_at)
                SELECT gen_random_uuid(), 'user' || n || '@example.com', 'First' || n, 'Last' || n, mod(n, 3) > 0,
                    mod(n * 7919::bigint, 100000), n / 7.0, date '1950-01-01' + mod(n, 20000),
                    CASE WHEN mod(n, 2) = 0 THEN 'A note of some length for ' || n END,
                    timestamptz '2020-01-01Z' + n * interval '1 minute', now()
                FROM generate_series(1, %d) AS n
                """.formatted(ROWS));
        database.execute("CREATE INDEX ON accounts (score, id)");
        database.execute("VACUUM ANALYZE accounts");
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.jdbcUrl());
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.setMaximumPoolSize(2);
        pool = new HikariDataSource(config);
    }

    /** New accounts. */
    static List<Account> accounts(int count) {
        List<Account> accounts = new ArrayList<>(count);
        Instant now = Instant.parse("2026-11-21T12:00:00Z");
        for (int i = 0; i < count; i++) {
            accounts.add(new Account(
                    0L,
                    new UUID(i, i),
                    "new" + i + "@example.com",
                    "New" + i,
                    "Row" + i,
                    i % 2 == 0,
                    100_000 + i,
                    BigDecimal.valueOf(i, 2),
                    LocalDate.of(1990, 1, 1).plusDays(i % 9000),
                    i % 2 == 0 ? "A note" : null,
                    now,
                    now.plusSeconds(i)));
        }
        return accounts;
    }

    void execute(String sql) {
        database.execute(sql);
    }

    @Override
    public void close() {
        pool.close();
        database.close();
    }
}
