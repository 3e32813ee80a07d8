package dev.whimbrel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

class TestServerTest {

    @Test
    @DisabledIfSystemProperty(named = "whimbrel.test.port", matches = ".+")
    void isTheNewestPostgres() {
        try (TestDatabase database = TestServer.create()) {
            assertThat(database.queryLong("SELECT current_setting('server_version_num')::int / 10000"))
                    .isEqualTo(18);
        }
    }

    @Test
    void everyTestGetsItsOwnDatabase() {
        try (TestDatabase one = TestServer.create();
                TestDatabase two = TestServer.create()) {
            one.execute("CREATE TABLE only_here (id int); INSERT INTO only_here VALUES (1), (2)");

            assertThat(one.queryStrings("SELECT id FROM only_here ORDER BY id")).containsExactly("1", "2");
            assertThat(two.queryString("SELECT to_regclass('only_here')")).isNull();
            assertThat(one.url()).endsWith("/" + one.name());
        }
    }

    @Test
    void closingDropsTheDatabaseInSpiteOfOpenConnections() throws Exception {
        TestDatabase database = TestServer.create();
        try (Connection ignored = database.connect();
                TestDatabase other = TestServer.create()) {
            database.close();

            assertThat(other.queryLong("SELECT count(*) FROM pg_database WHERE datname = '" + database.name() + "'"))
                    .isZero();
        }
    }
}
