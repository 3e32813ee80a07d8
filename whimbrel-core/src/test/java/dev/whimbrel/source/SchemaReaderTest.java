package dev.whimbrel.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.ConnectionSource;
import dev.whimbrel.dialect.postgres.PostgresDialect;
import dev.whimbrel.migrate.MigrationSource;
import dev.whimbrel.migrate.compile.JavaMigrationCompiler;
import dev.whimbrel.migrate.files.MigrationDirectory;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SchemaGraph;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaReaderTest {

    private static final String SHOP = """
            CREATE SCHEMA shop;
            CREATE TYPE shop.state AS ENUM ('open', 'paid');
            CREATE FUNCTION shop.total(integer) RETURNS integer LANGUAGE sql AS 'SELECT $1 * 2';
            CREATE TABLE shop.orders (
                id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                state shop.state DEFAULT 'open' NOT NULL,
                amount integer CHECK (amount > 0),
                doubled integer GENERATED ALWAYS AS (amount * 2) STORED
            );
            CREATE INDEX orders_state ON shop.orders (state) WHERE amount > 10;
            CREATE VIEW shop.open_orders AS SELECT id, shop.total(amount) AS total FROM shop.orders WHERE state = 'open';
            COMMENT ON TABLE shop.orders IS 'What was ordered';
            """;

    @TempDir
    Path folder;

    private final TestScratch scratch = new TestScratch(true);
    private final SchemaReader reader =
            new SchemaReader(new PostgresDialect(), () -> scratch, Set.of("whimbrel_history"));

    @AfterEach
    void allScratchDatabasesAreDropped() {
        reader.close();
        assertThat(scratch.left).hasValue(0);
    }

    private Schema schema(String sql) {
        return read(sql).graph().schema();
    }

    private ReadSchema read(String sql) {
        return reader.read(new SchemaSource.Script("sql:test.sql", List.of(new SqlFile("test.sql", sql))));
    }

    private Schema defined(SchemaGraph graph) {
        return reader.read(new SchemaSource.Defined("tables", graph)).graph().schema();
    }

    private static ObjectName table(String name) {
        return new ObjectName("public", name);
    }

    @Test
    void aScriptAndADatabaseWithItAreTheSame() {
        try (TestDatabase database = TestServer.create()) {
            database.execute(SHOP);
            ReadSchema live =
                    reader.read(new SchemaSource.Live("db", ConnectionSource.of(database.jdbcUrl(), Map.of())));

            assertThat(schema(SHOP)).isEqualTo(live.graph().schema());
            assertThat(live.majorVersion()).isEqualTo(TestServer.majorVersion());
        }
    }

    @Test
    void aSchemaAsAValueIsBuiltFromItsOwnDescription() {
        ReadSchema shop = read(SHOP);

        assertThat(defined(shop.graph())).isEqualTo(shop.graph().schema());
        assertThat(defined(SchemaGraph.empty())).isEqualTo(schema(""));
    }

    @Test
    void scriptsLeaveNothingForEachOther() {
        schema("CREATE TABLE a (id int); CREATE ROLE whimbrel_test_app; SET search_path = ''; PREPARE p AS SELECT 1");
        Schema second = schema("CREATE TABLE b (id int); CREATE ROLE whimbrel_test_app; PREPARE p AS SELECT 1");

        assertThat(second.tables()).containsOnlyKeys(table("b"));
        assertThat(scratch.made).as("databases are used again").hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN; CREATE TABLE t (id int); COMMIT;",
                "CREATE TABLE t (id int); CREATE INDEX CONCURRENTLY i ON t (id); DROP INDEX i; VACUUM;",
                "CREATE TABLE t (id int); DO $$ BEGIN COMMIT; END $$;",
                "CREATE ROLE whimbrel_test_owner; BEGIN; CREATE TABLE t (id int); COMMIT; SET ROLE whimbrel_test_owner; BEGIN; CREATE TEMP TABLE x ();",
            })
    void whatCanNotLiveInATransactionIsExecutedAllTheSame(String sql) {
        assertThat(schema(sql)).isEqualTo(schema("CREATE TABLE t (id int)"));
        try (TestDatabase database = TestServer.create()) {
            assertThat(database.queryLong("SELECT count(*) FROM pg_roles WHERE rolname LIKE 'whimbrel_test%'"))
                    .isZero();
        }
    }

    @Test
    void dumpsOfOtherVersionsAndPlacesAreTaken() {
        ReadSchema read = read("""
                -- PostgreSQL database dump
                \\restrict abc
                SET statement_timeout = 0;
                SET some_future_timeout = 0;
                SET standard_conforming_strings = off;
                SELECT pg_catalog.set_config('search_path', '', false);
                CREATE PROCEDURAL LANGUAGE plpgsql;
                CREATE SCHEMA public;
                CREATE TABLE public.t (id integer, name text DEFAULT 'a\\\\b');
                ALTER TABLE public.t OWNER TO whimbrel_test_nobody;
                COPY public.t (id) FROM stdin;
                1
                2
                \\.
                GRANT SELECT ON TABLE public.t TO "whimbrel_test Reader";
                \\unrestrict abc
                """);

        assertThat(read.graph().schema().tables()).containsOnlyKeys(table("t"));
        assertThat(read.notes())
                .anySatisfy(note -> assertThat(note).contains("some_future_timeout"))
                .anySatisfy(note -> assertThat(note).contains("There is no role whimbrel_test_nobody"))
                .anySatisfy(note -> assertThat(note).contains("There is no role whimbrel_test Reader"))
                .hasSize(5);
        assertThat(scratch.made).hasValue(1);
    }

    @Test
    void aServerOfSomebodyGetsNoRoles() {
        try (SchemaReader guest = new SchemaReader(new PostgresDialect(), () -> new TestScratch(false), Set.of())) {
            SchemaSource script = new SchemaSource.Script(
                    "sql:test.sql",
                    List.of(new SqlFile(
                            "test.sql", "CREATE TABLE t ();\nALTER TABLE t OWNER TO whimbrel_test_nobody;")));

            assertThatThrownBy(() -> guest.read(script))
                    .isInstanceOf(WhimbrelException.class)
                    .hasMessageContaining("test.sql:2")
                    .hasMessageContaining("Create the role there first.");
        }
    }

    @Test
    void aFailingStatementIsToldWithItsPlace() {
        assertThatThrownBy(() -> read("CREATE TABLE t (id int);\n\nCREATE TABLE u\n  (id nonsense);"))
                .isInstanceOfSatisfying(WhimbrelException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.STATEMENT_FAILED);
                    assertThat(e.location()).hasToString("Optional[test.sql:4]");
                })
                .hasMessageContaining("type \"nonsense\" does not exist");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CREATE DATABASE other;", "DROP DATABASE postgres;", "ALTER SYSTEM SET work_mem = '1GB';"})
    void nothingReachesBeyondTheScratchDatabase(String sql) {
        assertThatThrownBy(() -> read("SELECT 1;\n" + sql))
                .hasMessageContaining("test.sql:2")
                .hasMessageContaining("reaches beyond the database");
    }

    @Test
    void commandsOfPsqlAreRefusedWithTheirPlace() {
        assertThatThrownBy(() -> read("SELECT 1;\n\\i other.sql\n")).hasMessageContaining("test.sql:2");
    }

    @Test
    void theHistoryIsNoPartOfASchema() {
        assertThat(schema("CREATE TABLE whimbrel_history (id int); CREATE TABLE t (id int)")
                        .tables())
                .containsOnlyKeys(table("t"));
    }

    @Test
    void migrationsGetTheRolesThatTheyNeedForTheMoment() {
        ReadSchema read = reader.read(new SchemaSource.Migrations("migrations:m", migrations("""
                CREATE TABLE t (id int);
                GRANT SELECT ON t TO whimbrel_test_reader;
                ALTER TABLE t OWNER TO whimbrel_test_owner;
                """)));

        assertThat(read.graph().schema().tables()).containsOnlyKeys(table("t"));
        assertThat(read.notes()).hasSize(2);
        try (TestDatabase database = TestServer.create()) {
            assertThat(database.queryLong("SELECT count(*) FROM pg_roles WHERE rolname LIKE 'whimbrel_test%'"))
                    .isZero();
        }
    }

    @Test
    void rolesGoAlsoWhenAMigrationFailsInTheEnd() {
        MigrationSource failing =
                migrations("CREATE TABLE t (id int);\nGRANT SELECT ON t TO whimbrel_test_reader;\nSELECT 1 / 0;");

        assertThatThrownBy(() -> reader.replay(new SchemaSource.Migrations("migrations:m", failing)))
                .hasMessageContaining("migrations:m can't be replayed in a scratch database")
                .hasMessageContaining("division by zero");
        try (TestDatabase database = TestServer.create()) {
            assertThat(database.queryLong("SELECT count(*) FROM pg_roles WHERE rolname LIKE 'whimbrel_test%'"))
                    .isZero();
        }
    }

    private MigrationSource migrations(String sql) {
        try {
            Files.writeString(folder.resolve("20260101000000-test.sql"), "-- migrate:up\n" + sql);
            return new MigrationDirectory(
                    folder, new PostgresDialect().splitter(), JavaMigrationCompiler.of(List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
