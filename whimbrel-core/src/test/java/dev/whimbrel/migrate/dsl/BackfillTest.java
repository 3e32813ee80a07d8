package dev.whimbrel.migrate.dsl;

import static dev.whimbrel.migrate.builder.SqlExpression.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.migrate.SchemaBuilder;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code backfill(...)}: each row once, in batches along the key. What a kill leaves is tested with the runner. */
class BackfillTest {

    private static final String TEN = "CREATE TABLE t (id int PRIMARY KEY, n int NOT NULL DEFAULT 0, a text, b text);"
            + " INSERT INTO t (id, a) SELECT g, CASE WHEN g % 2 = 0 THEN 'A' || g END FROM generate_series(1, 10) g;";

    private static final String COUNTS = "SELECT count(*) || ' ' || min(n) || ' ' || max(n) FROM t";

    private static final Consumer<SchemaBuilder> COUNT_UP =
            db -> db.backfill("t").setSql("n", "n + 1").batch(3);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "integer, negative too ; k int PRIMARY KEY ; g - 10",
                "text in any collation ; k text PRIMARY KEY ; chr(64 + g) || repeat(chr(96 + (g * 7) % 26), g % 3)",
                "text that is hard to write down ; k text PRIMARY KEY ; CASE g WHEN 1 THEN '' WHEN 2 THEN ' ' WHEN 3 THEN '+ %2B'"
                        + " WHEN 4 THEN 'it''s' WHEN 5 THEN E'a\\nb\\\\' WHEN 6 THEN '漢 字' ELSE '{}' || g END",
                "uuid ; k uuid PRIMARY KEY ; md5(g::text)::uuid",
                "timestamp with time zone ; k timestamptz PRIMARY KEY ; '2026-01-01 00:00:00.000001+02'::timestamptz + g * interval '1 h'",
                "double precision ; k float8 PRIMARY KEY ; g / 3.0",
                "bytea ; k bytea PRIMARY KEY ; decode(md5(g::text), 'hex')",
                "date with infinity ; k date PRIMARY KEY ; CASE g WHEN 20 THEN 'infinity'::date ELSE '2026-01-01'::date + g END",
                "two columns ; k int, l text, PRIMARY KEY (l, k) ; g % 4, 'l' || g",
                "columns of names in need of quotes ; \"K \"\"1\" int, \"order\" text, PRIMARY KEY (\"K \"\"1\", \"order\") ; g % 3, 'x' || g",
            })
    void alongKeysOfAnyTypeEachRowIsMetOnceAlsoAcrossAFailure(String name, String key, String values) {
        String given = "CREATE TABLE t (" + key + ", n int NOT NULL DEFAULT 0, at serial);"
                + " INSERT INTO t SELECT " + values + " FROM generate_series(1, 20) g;"
                + " CREATE FUNCTION stop() RETURNS trigger LANGUAGE plpgsql AS"
                + " 'BEGIN IF old.at = 11 THEN RAISE EXCEPTION ''stopped''; END IF; RETURN new; END';"
                + " CREATE TRIGGER stop BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION stop()";
        try (Trial trial = new Trial(given, Trial.up(COUNT_UP))) {
            WhimbrelException failure = catchThrowableOfType(WhimbrelException.class, trial::migrate);
            assertThat(failure).hasMessageContaining("stopped");
            assertThat(trial.database.queryLong("SELECT sum(n) FROM t") % 3).isZero();
            trial.database.execute("DROP TRIGGER stop ON t");
            trial.migrate();

            assertThat(trial.database.queryString(COUNTS)).isEqualTo("20 1 1");
        }
    }

    @ParameterizedTest(name = "{0} rows in a batch")
    @CsvSource({"1, 10", "3, 4", "5, 2", "10, 1", "11, 1", "1000000, 1"})
    void aBatchHasSoManyRowsAndATransactionOfItsOwn(int batch, int transactions) {
        try (Trial trial = new Trial(
                TEN, Trial.up(db -> db.backfill("t").setSql("n", "n + 1").batch(batch)))) {
            trial.migrate();

            assertThat(trial.database.queryString(COUNTS)).isEqualTo("10 1 1");
            assertThat(trial.database.queryLong("SELECT count(DISTINCT xmin::text) FROM t"))
                    .isEqualTo(transactions);
            assertThat(trial.database.queryLong("SELECT max(c) FROM (SELECT count(*) c FROM t GROUP BY xmin::text) x"))
                    .isLessThanOrEqualTo(batch);
        }
    }

    @Test
    void aSourceThatIsNullEndsTheWalkAllTheSame() {
        try (Trial trial = new Trial(
                TEN,
                Trial.up(db -> db.backfill("t")
                        .setSql("b", "lower(a)")
                        .setSql("n", "n + 1")
                        .where("b IS NULL")
                        .batch(2)))) {
            trial.migrate();

            assertThat(trial.database.queryStrings("SELECT n || coalesce(b, '-') FROM t ORDER BY id"))
                    .containsExactly("1-", "1a2", "1-", "1a4", "1-", "1a6", "1-", "1a8", "1-", "1a10");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "n >= 0", "id > 0 OR n > 5"})
    void aConditionThatNeverBecomesFalseEndsToo(String condition) {
        try (Trial trial = new Trial(
                TEN,
                Trial.up(db ->
                        db.backfill("t").setSql("n", "n + 1").where(condition).batch(3)))) {
            trial.migrate();

            assertThat(trial.database.queryString(COUNTS)).isEqualTo("10 1 1");
        }
    }

    @Test
    void onlyRowsOfTheConditionAreChanged() {
        try (Trial trial = new Trial(
                TEN,
                Trial.up(db -> db.backfill("t")
                        .set("n", 7)
                        .set("b", sql("a || '!'"))
                        .where("a = {} OR id = {} -- the rest stays", "A4", 9)
                        .batch(1)))) {
            trial.migrate();

            assertThat(trial.database.queryStrings("SELECT id || coalesce(b, '-') FROM t WHERE n = 7 ORDER BY id"))
                    .containsExactly("4A4!", "9-");
        }
    }

    @Test
    void anEmptyTableIsDoneAtOnce() {
        try (Trial trial = new Trial(TEN + "DELETE FROM t", Trial.up(COUNT_UP))) {
            trial.migrate();

            assertThat(trial.database.queryLong("SELECT count(*) FROM t")).isZero();
        }
    }

    @Test
    void aConditionThatNoRowFulfilsIsDoneAtOnce() {
        try (Trial trial =
                new Trial(TEN, Trial.up(db -> db.backfill("t").set("n", 1).where("false")))) {
            trial.migrate();

            assertThat(trial.database.queryString(COUNTS)).isEqualTo("10 0 0");
        }
    }

    @Test
    void aRowThatIsInsertedMeanwhileIsMetWhenItsKeyIsStillAhead() {
        String given = TEN
                + "CREATE FUNCTION more() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN IF new.id = 5 THEN"
                + " INSERT INTO t (id) VALUES (-1), (100); END IF; RETURN new; END';"
                + " CREATE TRIGGER more AFTER UPDATE ON t FOR EACH ROW EXECUTE FUNCTION more()";
        try (Trial trial = new Trial(given, Trial.up(COUNT_UP))) {
            trial.migrate();

            assertThat(trial.database.queryStrings(
                            "SELECT id || ':' || n FROM t WHERE id NOT BETWEEN 1 AND 10 ORDER BY id"))
                    .containsExactly("-1:0", "100:1");
            assertThat(trial.database.queryLong("SELECT count(*) FROM t WHERE n = 1"))
                    .isEqualTo(11);
        }
    }

    @Test
    void aKeyThatChangesMeanwhileIsNoReasonToMeetTheRowTwiceInABatch() {
        try (Trial trial = new Trial(
                TEN,
                Trial.up(db -> db.backfill("t")
                        .setSql("id", "id - 1000")
                        .setSql("n", "n + 1")
                        .batch(4)))) {
            trial.migrate();

            assertThat(trial.database.queryString(COUNTS)).isEqualTo("10 1 1");
            assertThat(trial.database.queryLong("SELECT max(id) FROM t")).isEqualTo(-990);
        }
    }

    @Test
    void aTableWithoutPrimaryKeyIsRefusedWithTheLineAndNothingIsKept() {
        String given = "CREATE TABLE t (id int UNIQUE, n int); INSERT INTO t VALUES (1, 0)";
        WhimbrelException failure = Trial.failure(given, Trial.up(COUNT_UP));

        assertThat(failure.code()).isEqualTo(ErrorCode.INVALID_DEFINITION);
        assertThat(failure)
                .hasMessageMatching(
                        "(?s)BackfillTest\\.java:\\d+: table public\\.t has no primary key to walk along\\..*")
                .hasMessageContaining("Add one");
    }

    @Test
    void aTableInAnotherNamespaceAndAPartitionedOneAreWalkedToo() {
        String given =
                "CREATE SCHEMA \"my app\"; CREATE TABLE \"my app\".\"T\" (id int PRIMARY KEY, n int NOT NULL DEFAULT 0)"
                        + " PARTITION BY HASH (id);"
                        + " CREATE TABLE \"my app\".p0 PARTITION OF \"my app\".\"T\" FOR VALUES WITH (MODULUS 2, REMAINDER 0);"
                        + " CREATE TABLE \"my app\".p1 PARTITION OF \"my app\".\"T\" FOR VALUES WITH (MODULUS 2, REMAINDER 1);"
                        + " INSERT INTO \"my app\".\"T\" SELECT g FROM generate_series(1, 10) g";
        try (Trial trial = new Trial(
                given,
                Trial.up(
                        db -> db.in("my app").backfill("T").setSql("n", "n + 1").batch(3)))) {
            trial.migrate();

            assertThat(trial.database.queryLong("SELECT count(*) FROM \"my app\".\"T\" WHERE n = 1"))
                    .isEqualTo(10);
        }
    }

    @Test
    void stepsBeforeAndAfterItKeepTheirOrder() {
        try (Trial trial = new Trial(TEN, Trial.change(db -> {
            db.addColumn("t", t -> t.text("c").nullable());
            db.backfill("t").setSql("c", "'c' || id").batch(4);
            db.alterColumn("t", "c", c -> c.notNull());
        }))) {
            trial.migrate();
            assertThat(trial.database.queryLong("SELECT count(*) FROM t WHERE c = 'c' || id"))
                    .isEqualTo(10);
            trial.undo();
            assertThat(trial.catalog()).noneMatch(line -> line.contains("t.c "));
        }
    }
}
