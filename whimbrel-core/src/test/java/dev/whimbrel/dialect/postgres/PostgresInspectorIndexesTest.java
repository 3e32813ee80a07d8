package dev.whimbrel.dialect.postgres;

import static dev.whimbrel.dialect.postgres.InspectedDatabase.assumeSince;
import static dev.whimbrel.dialect.postgres.InspectedDatabase.inspect;
import static dev.whimbrel.dialect.postgres.InspectedDatabase.opaque;
import static dev.whimbrel.dialect.postgres.InspectedDatabase.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.dialect.Inspector;
import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.IndexElement;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.TableDef;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresInspectorIndexesTest {

    private static final TestDatabase DATABASE = TestServer.create();
    private static final InspectedDatabase TYPES = new InspectedDatabase(DATABASE, """
            CREATE EXTENSION hstore; CREATE EXTENSION pg_trgm; CREATE EXTENSION citext;
            CREATE TYPE mood AS ENUM ('good');
            CREATE DOMAIN short AS varchar(10);
            CREATE DOMAIN c_text AS text COLLATE "C";
            CREATE FUNCTION plus(integer) RETURNS integer IMMUTABLE LANGUAGE sql AS 'SELECT $1 + 1';
            CREATE TABLE t (a integer, b text, c text COLLATE "C", v varchar(10), p char(3), m mood, r integer[], j jsonb, h hstore,
                i inet, x tsvector, g int4range, o oid, e regclass, s short, z citext, n name, d c_text, ts timestamptz);
            """);

    @AfterAll
    static void close() {
        TYPES.close();
        DATABASE.close();
    }

    private static IndexElement only(String createIndex) {
        TableDef table =
                Objects.requireNonNull(TYPES.inspectAfter(createIndex).tables().get(new ObjectName("public", "t")));
        assertThat(table.indexes()).hasSize(1);
        assertThat(table.indexes().get(0).elements()).hasSize(1);
        return table.indexes().get(0).elements().get(0);
    }

    @Test
    void aPlainIndexIsOnlyItsColumns() {
        TableDef table = table("CREATE TABLE t (a integer, b text); CREATE INDEX i ON t (b, a)");

        assertThat(table.indexes()).containsExactly(IndexDef.of("i", "b", "a"));
    }

    @Test
    void anIndexWithEverything() {
        TableDef table = table("""
                CREATE TABLE t (a integer, b text, c date);
                CREATE UNIQUE INDEX i ON t (lower(b) COLLATE "C" text_pattern_ops DESC NULLS LAST, (a + 1), b ASC NULLS FIRST)
                    INCLUDE (c, a) WITH (fillfactor = 70, deduplicate_items = off) WHERE a > 0 AND b IS NOT NULL;
                COMMENT ON INDEX i IS 'all of it';
                """);

        assertThat(table.indexes())
                .containsExactly(new IndexDef(
                        "i",
                        true,
                        false,
                        "btree",
                        List.of(
                                new IndexElement(
                                        null,
                                        "lower(b)",
                                        new ObjectName("pg_catalog", "C"),
                                        new ObjectName("pg_catalog", "text_pattern_ops"),
                                        Map.of(),
                                        true,
                                        false),
                                IndexElement.expression("a + 1"),
                                new IndexElement("b", null, null, null, Map.of(), false, true)),
                        List.of("c", "a"),
                        "(a > 0) AND (b IS NOT NULL)",
                        Map.of("fillfactor", "70", "deduplicate_items", "off"),
                        null,
                        true,
                        "all of it"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "btree (a)",
                "btree (b)",
                "btree (c)",
                "btree (v)",
                "btree (p)",
                "btree (m)",
                "btree (r)",
                "btree (i)",
                "btree (g)",
                "btree (o)",
                "btree (e)",
                "btree (s)",
                "btree (z)",
                "btree (n)",
                "btree (d)",
                "hash (v)",
                "hash (m)",
                "gin (r)",
                "gin (j)",
                "gin (x)",
                "gist (x)",
                "gist (g)",
                "spgist (b)",
                "brin (a)",
                "brin (ts)",
                "gin (h)",
                "gist (h)",
                "btree (lower(b))",
                "btree (lower(v))",
                "btree (lower(z))",
                "btree (plus(a))",
                "btree ((j ->> 'a'))",
                "btree ((j -> 'a'))",
                "gin ((j -> 'a'))",
                "btree (lower(c))",
                "btree ((r[1:2]))",
                "gin (to_tsvector('english', b))",
                "btree (lower(d))",
                "btree ((b || 'x, y)' || b))",
                "btree (lower(b COLLATE \"C\"))",
                "hash ((a + 1))",
                "brin ((a + 1))",
                "gist ((h || h))"
            })
    void aKeyThatIsAsUsualNamesNeitherOperatorClassNorCollation(String key) {
        IndexElement element = only("CREATE INDEX i ON t USING " + key);

        assertThat(element.operatorClass()).isNull();
        assertThat(element.collation()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "btree (b text_pattern_ops), pg_catalog.text_pattern_ops",
        "btree (v varchar_pattern_ops), pg_catalog.varchar_pattern_ops",
        "btree (v bpchar_ops), pg_catalog.bpchar_ops",
        "btree (z text_ops), pg_catalog.text_ops",
        "gin (j jsonb_path_ops), pg_catalog.jsonb_path_ops",
        "gin (b gin_trgm_ops), public.gin_trgm_ops",
        "gist (i inet_ops), pg_catalog.inet_ops",
        "brin (a int4_minmax_multi_ops), pg_catalog.int4_minmax_multi_ops",
        "btree (lower(b) text_pattern_ops), pg_catalog.text_pattern_ops",
        "gin ((j -> 'a') jsonb_path_ops), pg_catalog.jsonb_path_ops",
    })
    void anotherOperatorClassIsNamed(String key, String operatorClass) {
        IndexElement element = only("CREATE INDEX i ON t USING " + key);

        assertThat(element.operatorClass()).hasToString(operatorClass);
        assertThat(element.collation()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "(b COLLATE \"C\"), pg_catalog.C",
        "((b COLLATE \"C\")), pg_catalog.C",
        "(c COLLATE \"default\"), pg_catalog.default",
        "(lower(b) COLLATE \"C\"), pg_catalog.C",
        "(lower(c) COLLATE \"default\"), pg_catalog.default",
        "((b COLLATE \"C\") COLLATE \"POSIX\"), pg_catalog.POSIX",
        "(d COLLATE \"POSIX\"), pg_catalog.POSIX",
    })
    void anotherCollationIsNamed(String key, String collation) {
        IndexElement element = only("CREATE INDEX i ON t " + key);

        assertThat(element.collation()).hasToString(collation);
        assertThat(element.operatorClass()).isNull();
    }

    @Test
    void parametersOfAnOperatorClassComeWithItsName() {
        IndexElement element = only("CREATE INDEX i ON t USING gist (b gist_trgm_ops (siglen = 32))");
        IndexElement ofDefault = only("CREATE INDEX i ON t USING gist (x tsvector_ops (siglen = 100))");

        assertThat(element)
                .isEqualTo(new IndexElement(
                        "b",
                        null,
                        null,
                        new ObjectName("public", "gist_trgm_ops"),
                        Map.of("siglen", "32"),
                        false,
                        null));
        assertThat(ofDefault.operatorClass()).hasToString("pg_catalog.tsvector_ops");
        assertThat(ofDefault.operatorClassOptions()).containsExactly(Map.entry("siglen", "100"));
    }

    @ParameterizedTest
    @CsvSource({
        "a, false,",
        "a ASC NULLS LAST, false,",
        "a NULLS FIRST, false, true",
        "a DESC, true,",
        "a DESC NULLS FIRST, true,",
        "a DESC NULLS LAST, true, false"
    })
    void nullsArePlacedOnlyWhereTheyDoNotStandByThemselves(String key, boolean descending, Boolean nullsFirst) {
        IndexElement element = only("CREATE INDEX i ON t (" + key + ")");

        assertThat(element.descending()).isEqualTo(descending);
        assertThat(element.nullsFirst()).isEqualTo(nullsFirst);
    }

    @Test
    void hostileNamesDoNotConfuse() {
        TableDef table = table("""
                CREATE TABLE t ("a, b" text, "c)" varchar, "d"" COLLATE" text);
                CREATE INDEX "i USING btree (z)" ON t (lower("a, b") COLLATE "C", "c)", ("d"" COLLATE" || ', ') text_pattern_ops, "a, b");
                """);

        assertThat(table.indexes().get(0).elements())
                .extracting(IndexElement::column, IndexElement::expression)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(null, "lower(\"a, b\")"),
                        org.assertj.core.groups.Tuple.tuple("c)", null),
                        org.assertj.core.groups.Tuple.tuple(null, "\"d\"\" COLLATE\" || ', '::text"),
                        org.assertj.core.groups.Tuple.tuple("a, b", null));
        assertThat(table.indexes().get(0).elements().get(0).collation()).hasToString("pg_catalog.C");
        assertThat(table.indexes().get(0).elements().get(2).operatorClass()).hasToString("pg_catalog.text_pattern_ops");
    }

    @Test
    void nullsMayCountAsEqual() {
        assumeSince(15);

        assertThat(table("CREATE TABLE t (a integer); CREATE UNIQUE INDEX i ON t (a) NULLS NOT DISTINCT")
                        .indexes())
                .singleElement()
                .satisfies(index -> assertThat(index.nullsNotDistinct()).isTrue());
    }

    @Test
    void anIndexWhoseConcurrentBuildFailedIsInvalid() throws SQLException {
        try (TestDatabase database = TestServer.create();
                Connection connection = database.connect()) {
            database.execute("CREATE TABLE t (a integer); INSERT INTO t VALUES (1), (1)");
            try {
                database.execute("CREATE UNIQUE INDEX CONCURRENTLY i ON t (a)");
            } catch (IllegalStateException expected) {
                assertThat(expected).hasMessageContaining("could not create unique index");
            }

            assertThat(new PostgresInspector()
                            .inspect(connection, Inspector.Scope.ALL)
                            .tables()
                            .values())
                    .flatExtracting(TableDef::indexes)
                    .singleElement()
                    .satisfies(index -> assertThat(index.valid()).isFalse());
        }
    }

    @Test
    void theStatisticsTargetOfAnExpressionIsAnObjectOfItsOwn() {
        var schema = inspect("""
                CREATE TABLE t (a integer);
                CREATE INDEX i ON t ((a + 1));
                ALTER INDEX i ALTER COLUMN 1 SET STATISTICS 700;
                """);

        assertThat(opaque(schema, "index column settings public.i.1"))
                .isEqualTo("ALTER INDEX public.i ALTER COLUMN 1 SET STATISTICS 700");
    }
}
