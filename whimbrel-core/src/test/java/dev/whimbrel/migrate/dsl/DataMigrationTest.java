package dev.whimbrel.migrate.dsl;

import static dev.whimbrel.migrate.builder.SqlExpression.sql;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.migrate.SchemaBuilder;
import dev.whimbrel.migrate.builder.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Data in migrations, on a server: rows, placeholders, queries. */
class DataMigrationTest {

    @Test
    void rowsWithoutColumnsAreAllInserted() {
        assertThat(after(
                        "CREATE TABLE t (id serial, a text DEFAULT 'x')",
                        db -> db.insert("t", List.of(Map.of(), Map.of())),
                        "SELECT id || a FROM t ORDER BY id"))
                .containsExactly("1x", "2x");
    }

    @Test
    void noRowsDoNothing() {
        assertThat(after("CREATE TABLE t (a int)", db -> db.insert("t", List.of()), "SELECT count(*)::text FROM t"))
                .containsExactly("0");
    }

    @Test
    void placeholdersTakeValuesOfEachKindAndExpressions() {
        List<@Nullable Object> values = Arrays.asList(
                "it's \\ {} ? $1",
                null,
                7,
                -8L,
                new BigDecimal("1.50"),
                true,
                UUID.fromString("00000000-0000-0000-0000-000000000001"),
                LocalDate.of(2026, 2, 3),
                Instant.parse("2026-02-03T04:05:06Z"),
                sql("upper('x')"));

        assertThat(after(
                        "CREATE TABLE t (n int, v text)",
                        db -> {
                            for (int i = 0; i < values.size(); i++) {
                                db.sql("INSERT INTO t VALUES ({}, ({})::text)", i, values.get(i));
                            }
                        },
                        "SELECT coalesce(v, 'NULL') FROM t ORDER BY n"))
                .containsExactly(
                        "it's \\ {} ? $1",
                        "NULL",
                        "7",
                        "-8",
                        "1.50",
                        "true",
                        "00000000-0000-0000-0000-000000000001",
                        "2026-02-03",
                        "2026-02-03 04:05:06+00",
                        "X");
    }

    @Test
    void placeholdersInQuotesCommentsAndNamesAreText() {
        assertThat(after(
                        "CREATE TABLE t (v text, \"{}\" text)",
                        db -> db.sql(
                                "INSERT INTO t /* {} */ (v, \"{}\") -- {}\n VALUES ('{}' || {} || $q${}$q$, E'\\'{}')",
                                "!"),
                        "SELECT v || \"{}\" FROM t"))
                .containsExactly("{}!{}'{}");
    }

    @Test
    void withoutArgumentsBracesMeanNothing() {
        assertThat(after(
                        "CREATE TABLE t (v int[])",
                        db -> db.sql("INSERT INTO t VALUES ('{}'), (ARRAY[1,2]::int[])"),
                        "SELECT v::text FROM t ORDER BY 1"))
                .containsExactly("{1,2}", "{}");
    }

    @Test
    void oneNullIsAnArgument() {
        assertThat(after(
                        "CREATE TABLE t (v text)",
                        db -> db.sql("INSERT INTO t VALUES ({})", (Object) null),
                        "SELECT coalesce(v, 'NULL') FROM t"))
                .containsExactly("NULL");
    }

    @Test
    void aQuerySeesWhatTheCallsBeforeItLeft() {
        List<Integer> counts = new ArrayList<>();
        Consumer<SchemaBuilder> up = db -> {
            db.createTable("t", t -> t.integer("a"));
            counts.add(db.query("SELECT a FROM t").size());
            db.insert("t", "a").values(1).values(2);
            List<Row> rows = db.query("SELECT a FROM t WHERE a > {} ORDER BY a", 0);
            counts.add(rows.size());
            rows.forEach(row -> db.insert("t", Map.of("a", 10 * row.get("a", Integer.class))));
        };

        assertThat(after("CREATE TABLE unused ()", up, "SELECT a::text FROM t ORDER BY t.a"))
                .containsExactly("1", "2", "10", "20");
        assertThat(counts.subList(counts.size() - 2, counts.size())).containsExactly(0, 2);
    }

    @Test
    void aQueryReadsNulls() {
        List<String> seen = new ArrayList<>();
        after(
                "CREATE TABLE t (a int, b text); INSERT INTO t VALUES (NULL, 'x')",
                db -> {
                    for (Row row : db.query("SELECT a, b FROM t")) {
                        seen.add(String.valueOf(row.get("a", Integer.class)));
                    }
                },
                "SELECT ''");

        assertThat(seen).contains("null");
    }

    @Test
    void aWrongColumnOrTypeOfARowPointsAtItsLine() {
        String given = "CREATE TABLE t (a int); INSERT INTO t VALUES (1)";
        WhimbrelException noColumn = Trial.failure(
                given, Trial.up(db -> db.query("SELECT a FROM t").forEach(row -> row.get("c", Integer.class))));
        WhimbrelException wrongType = Trial.failure(
                given, Trial.up(db -> db.query("SELECT a FROM t").forEach(row -> row.get("a", String.class))));

        assertThat(noColumn.code()).isEqualTo(ErrorCode.USAGE);
        assertThat(noColumn)
                .hasMessageMatching("DataMigrationTest\\.java:\\d+: The query has no column c; it has \\[a].");
        assertThat(wrongType).hasMessageMatching("DataMigrationTest\\.java:\\d+: Column a is a java.lang.Integer, .*");
    }

    @Test
    void aQueryThatFailsPointsAtItsLineAndKeepsNothing() {
        WhimbrelException failure = Trial.failure("", Trial.up(db -> {
            db.createTable("t", t -> t.integer("a"));
            db.query("SELECT nothing FROM t");
        }));

        assertThat(failure.code()).isEqualTo(ErrorCode.STATEMENT_FAILED);
        assertThat(failure)
                .hasMessageMatching("(?s)DataMigrationTest\\.java:\\d+: .*column \"nothing\" does not exist.*");
    }

    @Test
    void valuesOfARowMayBeNull() {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("a", null);

        assertThat(after(
                        "CREATE TABLE t (a text DEFAULT 'x')",
                        db -> db.insert("t", row),
                        "SELECT coalesce(a, 'NULL') FROM t"))
                .containsExactly("NULL");
    }

    @Test
    void anAlteredSequenceIsKnownToLaterCalls() {
        assertThat(Calls.down(db -> {
                    db.createSequence("s", s -> s.type("integer").start(5));
                    db.alterSequence("s", s -> s.increment(2).type("bigint"));
                    db.dropSequence("s");
                }))
                .first()
                .asString()
                .isEqualTo("CREATE SEQUENCE s AS bigint START WITH 5 INCREMENT BY 2");
    }

    @Test
    void aReplacedViewKeepsItsCommentAndPrivilegesOnTheWayBack() {
        String given = """
                CREATE TABLE t (a int, b int);
                CREATE VIEW v AS SELECT a FROM t;
                COMMENT ON VIEW v IS 'it''s a view';
                GRANT SELECT ON v TO PUBLIC;
                """;
        String state = "SELECT obj_description('v'::regclass) || relacl::text || pg_get_viewdef('v'::regclass)"
                + " FROM pg_class WHERE oid = 'v'::regclass";
        for (String query : List.of("SELECT a, b FROM t", "SELECT a FROM t WHERE a > 0")) {
            try (Trial trial = new Trial(
                    given, Trial.change(db -> db.replaceView("v", query).was("SELECT a FROM t")))) {
                List<String> before = trial.database.queryStrings(state);
                trial.migrate();
                assertThat(trial.database.queryStrings(state)).isNotEqualTo(before);
                trial.undo();
                assertThat(trial.database.queryStrings(state)).isEqualTo(before);
            }
        }
    }

    @Test
    void aDefaultThatCantFollowItsTypeIsToldWithTheCure() {
        String given = "CREATE TABLE t (a text DEFAULT 'new')";
        WhimbrelException failure = Trial.failure(
                given,
                Trial.up(db -> db.alterColumn("t", "a", c -> c.type("boolean").using("a = 'new'"))));

        assertThat(failure).hasMessageContaining("[42804]").hasMessageContaining("type(from, to).defaultTo(from, to)");
    }

    private static List<String> after(String given, Consumer<SchemaBuilder> up, String query) {
        try (Trial trial = new Trial(given, Trial.up(up))) {
            trial.migrate();
            return trial.database.queryStrings(query);
        }
    }
}
