package dev.whimbrel.dialect.postgres;

import static dev.whimbrel.dialect.StatementTraits.ConcurrentIndex.Action.CREATE;
import static dev.whimbrel.dialect.StatementTraits.ConcurrentIndex.Action.DROP;
import static dev.whimbrel.dialect.StatementTraits.ConcurrentIndex.Action.REINDEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.whimbrel.dialect.StatementTraits;
import dev.whimbrel.dialect.StatementTraits.ConcurrentIndex;
import dev.whimbrel.dialect.StatementTraits.Transactionality;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConcurrentIndexTest {

    static Stream<Arguments> statements() {
        return Stream.of(
                arguments(
                        "CREATE INDEX CONCURRENTLY Users_Email ON Public.Users (email)",
                        new ConcurrentIndex(CREATE, null, "users_email", "users", "public")),
                arguments(
                        "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS \"A \"\"b\"\"\" ON ONLY \"T\" (x)",
                        new ConcurrentIndex(CREATE, null, "A \"b\"", "T", null)),
                arguments(
                        "CREATE INDEX CONCURRENTLY ON t USING gin (x)",
                        new ConcurrentIndex(CREATE, null, null, "t", null)),
                arguments("CREATE INDEX CONCURRENTLY if ON t (x)", new ConcurrentIndex(CREATE, null, "if", "t", null)),
                arguments(
                        "CREATE INDEX CONCURRENTLY i ON db . /* a */ s -- b\n . t(x)",
                        new ConcurrentIndex(CREATE, null, "i", "t", "s")),
                arguments("CREATE INDEX CONCURRENTLY ÉÀ ON t (x)", new ConcurrentIndex(CREATE, null, "ÉÀ", "t", null)),
                arguments(
                        "CREATE INDEX CONCURRENTLY U&\"d\\0061t\\+000061 \\\\\" ON U&\"!00e9\" UESCAPE '!' (x)",
                        new ConcurrentIndex(CREATE, null, "data \\", "é", null)),
                arguments("DROP INDEX CONCURRENTLY i", new ConcurrentIndex(DROP, null, "i", null, null)),
                arguments(
                        "drop index concurrently if exists \"S\".\"I\" cascade",
                        new ConcurrentIndex(DROP, "S", "I", null, null)),
                arguments("REINDEX INDEX CONCURRENTLY s.i", new ConcurrentIndex(REINDEX, "s", "i", null, null)),
                arguments("REINDEX (CONCURRENTLY) INDEX I", new ConcurrentIndex(REINDEX, null, "i", null, null)),
                arguments("REINDEX TABLE CONCURRENTLY s.t", new ConcurrentIndex(REINDEX, null, null, "t", "s")),
                arguments("REINDEX (CONCURRENTLY) SCHEMA s", new ConcurrentIndex(REINDEX, "s", null, null, null)),
                arguments("REINDEX DATABASE CONCURRENTLY d", new ConcurrentIndex(REINDEX, null, null, null, null)));
    }

    @ParameterizedTest
    @MethodSource("statements")
    void isNamedAsTheCatalogNamesIt(String sql, ConcurrentIndex expected) {
        StatementTraits traits = new PostgresSplitter().classify(sql);

        assertThat(traits).isEqualTo(new StatementTraits(Transactionality.OUTSIDE, expected));
    }

    @Test
    void hasTheVeryNamesOfTheCatalog() {
        String longName = "İn\u0307dex_\u00c9\u212A" + "é😀Ω".repeat(20);
        String[] names = {
            longName,
            "\"y" + longName + "\"",
            "X" + longName,
            "\"xy" + longName + "\"",
            "U&\"\\+01F600\\D83D\\DE00\\\\\"",
            "\"A\"\"B\"",
            "NotATag$",
            "_A$1"
        };
        try (TestDatabase database = TestServer.create()) {
            database.execute("CREATE TABLE t (id int)");
            for (String name : names) {
                String sql = "CREATE INDEX CONCURRENTLY " + name + " ON t (id)";
                ConcurrentIndex index = new PostgresSplitter().classify(sql).concurrentIndex();
                database.execute(sql);
                assertThat(database.queryStrings("SELECT relname FROM pg_class WHERE relkind = 'i' AND relname = '"
                                + index.name() + "'"))
                        .as(sql)
                        .hasSize(1);
            }
        }
    }
}
