package dev.whimbrel.migrate.run;

import static dev.whimbrel.migrate.run.MigratorTest.assertThatCode;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.dialect.ConnectionSource;
import dev.whimbrel.testing.TestServer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The history can't be read, written or understood: the run stops, says why, and leaves nothing half. */
class HistoryFaultsTest {

    private final MigrationFixture fixture = new MigrationFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aTableOfAnotherToolIsNotTouched() {
        fixture.database.execute("CREATE TABLE whimbrel_history (id int); INSERT INTO whimbrel_history VALUES (7)");
        fixture.write(1, "one", "CREATE TABLE a (id int)");

        assertThatCode(fixture::migrate, ErrorCode.HISTORY_UNUSABLE)
                .hasMessageContaining("\"public\".\"whimbrel_history\"")
                .hasMessageContaining("name another table with history_table");
        assertThatCode(() -> fixture.migrator().status(), ErrorCode.HISTORY_UNUSABLE);
        assertThat(fixture.tables()).isEmpty();
        assertThat(fixture.database.queryLong("SELECT id FROM whimbrel_history"))
                .isEqualTo(7);
    }

    @Test
    void aHistoryOfANewerVersionIsNotTouched() {
        fixture.write(1, "one", "CREATE TABLE a (id int)");
        fixture.migrate();
        fixture.database.execute("COMMENT ON TABLE whimbrel_history IS 'whimbrel history 2'");

        assertThatCode(fixture::migrate, ErrorCode.HISTORY_UNUSABLE)
                .hasMessageContaining("whimbrel history 2")
                .hasMessageContaining("Use the newer Whimbrel that wrote it");
    }

    @Test
    void aHistoryThatLostAColumnIsToldAsSuch() {
        fixture.write(1, "one", "CREATE TABLE a (id int)");
        fixture.migrate();
        fixture.database.execute("ALTER TABLE whimbrel_history DROP COLUMN cursor");

        assertThatCode(fixture::migrate, ErrorCode.STATEMENT_FAILED)
                .hasMessageContaining("column \"cursor\" does not exist");
    }

    @Test
    void aMigrationThatDropsTheHistoryIsTakenBack() {
        fixture.write(1, "one", "CREATE TABLE a (id int)")
                .write(2, "two", "CREATE TABLE b (id int); DROP TABLE whimbrel_history");

        assertThatCode(fixture::migrate, ErrorCode.STATEMENT_FAILED)
                .hasMessageContaining("whimbrel_history")
                .hasMessageContaining("20260101000002-two");
        assertThat(fixture.tables()).containsExactly("a");
        fixture.write(2, "two", "CREATE TABLE b (id int)");
        assertThat(fixture.migrate()).hasSize(1);
    }

    @Test
    void aHistoryThatIsDroppedByAnotherInTheMiddleFailsTheRun() {
        fixture.write(1, "one", "CREATE TABLE a (id int); CREATE TABLE b (id int)");
        fixture.on(RunEvent.Started.class, event -> fixture.database.execute("DROP TABLE whimbrel_history"));

        assertThatCode(fixture::migrate, ErrorCode.STATEMENT_FAILED)
                .hasMessageContaining("relation \"public.whimbrel_history\" does not exist");
        assertThat(fixture.tables()).isEmpty();

        fixture.on(RunEvent.Started.class, event -> {});
        assertThat(fixture.migrate()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Whimbrel History",
                "it's \"quoted\"",
                "select",
                "naïve_histoire",
                "back\\slash",
                "a.b",
                "%s",
                "x'; DROP TABLE a; --"
            })
    void theHistoryTableMayHaveAnyName(String name) {
        fixture.write(1, "one", "-- migrate:up\nCREATE TABLE a (id int);\n-- migrate:down\nDROP TABLE a;");
        Migrator migrator = fixture.migrator(s -> s.withHistoryTable(name));

        assertThat(migrator.migrate(null, Permissions.NONE)).hasSize(1);
        assertThat(migrator.migrate(null, Permissions.NONE)).isEmpty();
        assertThat(fixture.tables()).contains("a", name);
        assertThat(migrator.undo(new UndoTarget.All())).hasSize(1);
        assertThat(fixture.tables()).containsExactly(name);
    }

    @Test
    void aNameThatTheServerWouldCutIsRefused() {
        assertThatCode(
                        () -> fixture.migrator(s -> s.withHistoryTable("ü".repeat(32)))
                                .status(),
                        ErrorCode.NAME_TOO_LONG)
                .hasMessageContaining("63 bytes")
                .hasMessageContaining("history_table");
        assertThat(fixture.migrator(s -> s.withHistoryTable("ü".repeat(31) + "x"))
                        .migrate(null, Permissions.NONE))
                .isEmpty();
    }

    @Test
    void twoHistoriesInOneDatabaseAreTwoHistories() {
        fixture.write(1, "one", "CREATE TABLE IF NOT EXISTS a (id int); INSERT INTO a VALUES (1)");
        fixture.migrate();

        assertThat(fixture.migrator(s -> s.withHistoryTable(MigratorSettings.SEED_HISTORY))
                        .migrate(null, Permissions.NONE))
                .hasSize(1);
        assertThat(fixture.database.queryLong("SELECT count(*) FROM a")).isEqualTo(2);
    }

    @Test
    void aReadOnlyDatabaseIsToldAsSuchBeforeAnythingRuns() {
        fixture.write(1, "one", "CREATE TABLE a (id int)");
        fixture.database.execute(
                "ALTER DATABASE " + fixture.database.name() + " SET default_transaction_read_only = on");

        assertThatCode(fixture::migrate, ErrorCode.READ_ONLY)
                .hasMessageContaining("read-only")
                .hasMessageContaining("Run this against the primary");
        assertThat(fixture.migrator().status().pending()).isEqualTo(1);
    }

    @Test
    void aDatabaseThatTurnsReadOnlyInTheMiddleIsToldAsSuch() {
        fixture.write(1, "one", "CREATE TABLE a (id int); SET TRANSACTION READ ONLY; CREATE TABLE b (id int)");

        assertThatCode(fixture::migrate, ErrorCode.READ_ONLY).hasMessageContaining("against the primary");
        assertThat(fixture.tables()).isEmpty();
    }

    @Test
    void aRoleThatMayNotCreateTheHistoryIsToldWhichRightItNeeds() {
        TestRoles.create("whimbrel_poor");
        fixture.database.execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC");
        fixture.write(1, "one", "SELECT 1");

        assertThatCode(() -> as("whimbrel_poor").migrate(null, Permissions.NONE), ErrorCode.STATEMENT_FAILED)
                .hasMessageContaining("permission denied for schema public")
                .hasMessageContaining("The role whimbrel_poor needs the right to create tables in namespace public");
    }

    @Test
    void aRoleThatMayNotReadTheHistoryIsToldWhichRightItNeeds() {
        TestRoles.create("whimbrel_poor");
        fixture.write(1, "one", "SELECT 1");
        fixture.migrate();

        assertThatCode(() -> as("whimbrel_poor").status(), ErrorCode.STATEMENT_FAILED)
                .hasMessageContaining("permission denied for table whimbrel_history")
                .hasMessageContaining("to read and write whimbrel_history");
    }

    @Test
    void aRoleThatMayNotTouchATableIsToldSo() {
        TestRoles.create("whimbrel_poor");
        fixture.database.execute("GRANT CREATE ON SCHEMA public TO whimbrel_poor; CREATE TABLE secret (id int)");
        fixture.write(1, "one", "CREATE TABLE a (id int); ALTER TABLE secret ADD COLUMN x int");

        assertThatCode(() -> as("whimbrel_poor").migrate(null, Permissions.NONE), ErrorCode.STATEMENT_FAILED)
                .hasMessageContaining("must be owner of table secret")
                .hasMessageContaining("Grant the right to the role that runs migrations, or run them as the owner.");
        assertThat(fixture.tables()).containsExactly("secret");
    }

    @Test
    void aRoleThatMayNotEndTheSessionOfAKilledRunnerSaysWhatToDo() throws Exception {
        TestRoles.create("whimbrel_poor");
        fixture.write(1, "one", "GRANT ALL ON whimbrel_history TO PUBLIC");
        fixture.migrate();
        fixture.write(2, "two", "SELECT 1");
        try (var orphan = fixture.database.connect();
                var statement = orphan.createStatement()) {
            statement.execute("SET application_name = '"
                    + String.format("whimbrel work %08x 0123", MigratorSettings.MIGRATION_HISTORY.hashCode())
                    + "'; SELECT 1");

            assertThatCode(() -> as("whimbrel_poor").migrate(null, Permissions.NONE), ErrorCode.LOCK_NOT_ACQUIRED)
                    .hasMessageContaining("still works for a runner that is gone")
                    .hasMessageContaining("SELECT pg_terminate_backend(");
        }
    }

    private Migrator as(String role) {
        return new Migrator(MigrationFixture.withConnections(
                fixture.settings().withOrphanPatience(java.time.Duration.ofMillis(100)),
                ConnectionSource.of(fixture.database.jdbcUrl().replace("user=postgres", "user=" + role), Map.of())));
    }

    @Test
    void aSearchPathOfNothingIsRefused() {
        fixture.write(1, "one", "SELECT 1");
        fixture.database.execute("ALTER DATABASE " + fixture.database.name() + " SET search_path = nowhere");

        assertThatCode(fixture::migrate, ErrorCode.CONFIGURATION)
                .hasMessageContaining("none of the search_path of role postgres exists")
                .hasMessageContaining("CREATE SCHEMA public");
        fixture.sessions.awaitNone();
    }

    @Test
    void aDatabaseThatIsNotThereIsTold() {
        assertUnreachable(TestServer.jdbcUrl("nothing_there"), "database \"nothing_there\" does not exist");
    }

    @Test
    void aServerThatIsNotThereIsTold() {
        assertUnreachable("jdbc:postgresql://localhost:1/x?user=postgres", "localhost:1 refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost:1/x?user=me&password=s3cret!",
                "jdbc:postgresql://me:s3cret!@localhost:99999999/x",
                "jdbc:postgresql://localhost:no-port/x?user=me&password=s3cret!&ssl=true",
                "jdbc:nosuchthing://me:s3cret!@localhost/x?sslpassword=s3cret!",
                "jdbc:postgresql://me:s3cret!@localhost:1/x?user=me&password=s3cret!"
            })
    void noMessageAboutAConnectionTellsThePassword(String url) {
        try {
            new Migrator(MigrationFixture.withConnections(fixture.settings(), ConnectionSource.of(url, Map.of())))
                    .status();
        } catch (dev.whimbrel.WhimbrelException e) {
            java.io.StringWriter everything = new java.io.StringWriter();
            e.printStackTrace(new java.io.PrintWriter(everything));
            assertThat(e.code()).isEqualTo(ErrorCode.CONNECTION_FAILED);
            assertThat(everything.toString())
                    .contains("The database can't be reached")
                    .doesNotContain("s3cret!");
            return;
        }
        throw new AssertionError("Connected to " + url);
    }

    private void assertUnreachable(String url, String reason) {
        assertThatCode(
                        () -> new Migrator(MigrationFixture.withConnections(
                                        fixture.settings(), ConnectionSource.of(url, Map.of())))
                                .status(),
                        ErrorCode.CONNECTION_FAILED)
                .hasMessageContaining(reason)
                .hasMessageContaining("Check the URL, and that the server is running and lets this user in.");
    }

    @Test
    void aSecondConnectionThatCanNotBeHadIsTold() {
        fixture.write(1, "one", "CREATE TABLE a (id int)");
        int[] opened = {0};
        ConnectionSource one = properties -> {
            if (opened[0]++ > 0) {
                throw new java.sql.SQLTransientConnectionException("pool - Connection is not available (total=1)");
            }
            return fixture.connections().open(properties);
        };

        assertThatCode(
                        () -> new Migrator(MigrationFixture.withConnections(fixture.settings(), one))
                                .migrate(null, Permissions.NONE),
                        ErrorCode.CONNECTION_FAILED)
                .hasMessageContaining("Connection is not available")
                .hasMessageContaining("A run needs two connections at the same time");
        fixture.sessions.awaitNone();
    }
}
