package dev.whimbrel.migrate.run;

import static dev.whimbrel.migrate.run.MigratorTest.assertThatCode;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.dialect.ConnectionSource;
import dev.whimbrel.testing.Await;
import dev.whimbrel.testing.Background;
import dev.whimbrel.testing.Blocker;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An invalid index is never taken for done, and never left behind. */
class IndexRecoveryTest {

    private final MigrationFixture fixture = new MigrationFixture();

    @BeforeEach
    void createTable() {
        fixture.database.execute("CREATE TABLE t (id int, email text)");
        fixture.database.execute("INSERT INTO t VALUES (1, 'a@x'), (2, 'b@x'), (3, 'b@x')");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aUniqueIndexOverDuplicatesTellsTheDuplicateAndLeavesNothing() {
        fixture.write(1, "one", "CREATE TABLE a (id int); CREATE UNIQUE INDEX CONCURRENTLY t_email_idx ON t (email)");

        assertThatCode(fixture::migrate, ErrorCode.STATEMENT_FAILED)
                .hasMessageContaining("20260101000001-one.sql:1")
                .hasMessageContaining("could not create unique index")
                .hasMessageContaining("Key (email)=(b@x) is duplicated")
                .hasMessageContaining("Step 1 is kept");
        assertThat(indexes()).isEmpty();
        assertThat(fixture.events(RunEvent.LeftoverRemoved.class)).hasSize(1);

        fixture.database.execute("DELETE FROM t WHERE id = 3");
        assertThat(fixture.migrate())
                .singleElement()
                .satisfies(o -> assertThat(o.steps()).isEqualTo(1));
        assertThat(indexes()).containsExactly("t_email_idx valid");
    }

    @Test
    void theSameWithIfNotExistsIsNotTakenForDoneByTheNextRun() {
        fixture.write(1, "one", "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS t_email_idx ON t (email)");

        assertThatCode(fixture::migrate, ErrorCode.STATEMENT_FAILED);
        assertThatCode(fixture::migrate, ErrorCode.STATEMENT_FAILED).hasMessageContaining("is duplicated");
        assertThat(fixture.states()).containsEntry("one", MigrationState.FAILED);
        assertThat(indexes()).isEmpty();
    }

    @Test
    void anInvalidIndexThatWasThereBeforeIsRebuiltInSpiteOfIfNotExists() {
        leaveInvalid("t_email_idx");
        fixture.database.execute("DELETE FROM t WHERE id = 3");
        fixture.write(1, "one", "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS t_email_idx ON t (email)");

        fixture.migrate();

        assertThat(indexes()).containsExactly("t_email_idx valid");
        assertThat(fixture.events(RunEvent.LeftoverRemoved.class))
                .singleElement()
                .satisfies(e -> assertThat(e.statement()).contains("DROP INDEX CONCURRENTLY", "t_email_idx"));
    }

    @Test
    void aValidIndexThatWasThereBeforeIsAcceptedWithIfNotExists() {
        fixture.database.execute("CREATE INDEX t_email_idx ON t (email)");
        fixture.write(1, "one", "CREATE INDEX CONCURRENTLY IF NOT EXISTS t_email_idx ON t (email)");

        assertThat(fixture.migrate()).hasSize(1);
        assertThat(fixture.events(RunEvent.LeftoverRemoved.class)).isEmpty();
        assertThat(indexes()).containsExactly("t_email_idx valid");
    }

    @Test
    void aValidIndexThatWasThereBeforeIsRefusedWithoutIfNotExists() {
        fixture.database.execute("CREATE INDEX t_email_idx ON t (email)");
        fixture.write(1, "one", "CREATE INDEX CONCURRENTLY t_email_idx ON t (email)");

        assertThatCode(fixture::migrate, ErrorCode.STATEMENT_FAILED).hasMessageContaining("already exists");
        assertThat(indexes()).containsExactly("t_email_idx valid");
    }

    @Test
    void anIndexOfTheSameNameInAnotherSchemaIsNotTouched() {
        fixture.database.execute("CREATE SCHEMA other");
        fixture.database.execute("CREATE TABLE other.t AS SELECT * FROM t");
        leaveInvalid("t_email_idx", "other.t");
        fixture.write(1, "one", "CREATE INDEX CONCURRENTLY IF NOT EXISTS t_email_idx ON public.t (email)");

        fixture.migrate();

        assertThat(indexes()).containsExactly("t_email_idx invalid", "t_email_idx valid");
        assertThat(fixture.events(RunEvent.LeftoverRemoved.class)).isEmpty();
    }

    @Test
    void namesThatNeedQuotesAreCleanedUpToo() {
        fixture.write(1, "one", "CREATE UNIQUE INDEX CONCURRENTLY \"T's \"\"email\"\" %I\" ON t (email)");

        assertThatCode(fixture::migrate, ErrorCode.STATEMENT_FAILED).hasMessageContaining("is duplicated");
        assertThat(indexes()).isEmpty();
    }

    @Test
    void anIndexThatAnotherSessionIsBuildingIsNotTouched() throws Exception {
        assertNotTouched(fixture.settings());
    }

    @Test
    void anIndexThatASessionOfAnotherRoleIsBuildingIsNotTouchedEither() throws Exception {
        TestRoles.create("whimbrel_other");
        fixture.database.execute(
                "GRANT CREATE ON SCHEMA public TO whimbrel_other; ALTER TABLE t OWNER TO whimbrel_other");
        assertNotTouched(MigrationFixture.withConnections(
                fixture.settings(),
                ConnectionSource.of(
                        fixture.database.jdbcUrl().replace("user=postgres", "user=whimbrel_other"), Map.of())));
    }

    private void assertNotTouched(MigratorSettings settings) throws Exception {
        fixture.write(1, "one", "CREATE INDEX CONCURRENTLY IF NOT EXISTS t_email_idx ON t (email)");
        try (Blocker blocker = Blocker.reading(fixture.database, "t")) {
            Background<String> other = Background.start(() -> {
                fixture.database.execute("CREATE INDEX CONCURRENTLY t_email_idx ON t (email)");
                return "built";
            });
            Await.until("the other session waits", () -> indexes().equals(List.of("t_email_idx invalid")));

            assertThatCode(() -> new Migrator(settings).migrate(null, Permissions.NONE), ErrorCode.LOCK_NOT_ACQUIRED)
                    .hasMessageContaining("index t_email_idx is being built by another session")
                    .hasMessageContaining("Run this again when that has ended");
            assertThat(indexes()).containsExactly("t_email_idx invalid");
            blocker.release();
            assertThat(other.result()).isEqualTo("built");
        }
        assertThat(new Migrator(settings).migrate(null, Permissions.NONE)).hasSize(1);
        assertThat(indexes()).containsExactly("t_email_idx valid");
    }

    @Test
    void anIndexThatAnotherSessionHasBuiltInTheMeantimeIsNotTakenForOurs() throws Exception {
        fixture.write(1, "one", "CREATE INDEX CONCURRENTLY t_email_idx ON t (email)");
        try (Blocker blocker = Blocker.reading(fixture.database, "t")) {
            Background<String> other = Background.start(() -> {
                fixture.database.execute("CREATE INDEX CONCURRENTLY t_email_idx ON t (id)");
                return "built";
            });
            Await.until("the other session waits", () -> indexes().equals(List.of("t_email_idx invalid")));
            assertThatCode(fixture::migrate, ErrorCode.LOCK_NOT_ACQUIRED);
            blocker.release();
            other.result();
        }
        assertThatCode(fixture::migrate, ErrorCode.STATEMENT_FAILED).hasMessageContaining("already exists");
    }

    @Test
    void aFailedRebuildLeavesNothing() {
        fixture.database.execute("DELETE FROM t WHERE id = 3");
        fixture.database.execute("CREATE UNIQUE INDEX t_email_idx ON t (email)");
        // An index that is wrong, as after a failure of the disk, is rebuilt in vain.
        fixture.database.execute(
                "UPDATE pg_index SET indisready = false, indisvalid = false WHERE indexrelid = 't_email_idx'::regclass");
        fixture.database.execute("INSERT INTO t VALUES (3, 'b@x')");
        fixture.database.execute(
                "UPDATE pg_index SET indisready = true, indisvalid = true WHERE indexrelid = 't_email_idx'::regclass");
        fixture.write(1, "one", "REINDEX INDEX CONCURRENTLY t_email_idx");

        assertThatCode(fixture::migrate, ErrorCode.STATEMENT_FAILED).hasMessageContaining("is duplicated");
        assertThat(indexes()).containsExactly("t_email_idx valid");
        assertThat(fixture.events(RunEvent.LeftoverRemoved.class)).hasSize(1);
    }

    @Test
    void aBuildWhoseBackendIsTerminatedIsDoneAgainByTheNextRun() throws Exception {
        fixture.write(1, "one", "CREATE INDEX CONCURRENTLY t_email_idx ON t (email)");
        try (Blocker blocker = Blocker.reading(fixture.database, "t")) {
            Background<List<Outcome>> runner = Background.start(fixture::migrate);
            fixture.sessions.awaitBlocked("CREATE INDEX CONCURRENTLY");
            fixture.sessions.terminate(fixture.sessions.worker());
            assertThatCode(runner::result, ErrorCode.CONNECTION_FAILED)
                    .hasMessageContaining("Run it again: it goes on where it stopped");
        }
        assertThat(indexes()).containsExactly("t_email_idx invalid");

        assertThat(fixture.migrate()).hasSize(1);
        assertThat(indexes()).containsExactly("t_email_idx valid");
    }

    @Test
    void aBuildWithoutANameIsRefusedBeforeAnythingRuns() {
        fixture.write(1, "one", "CREATE TABLE a (id int)")
                .write(2, "two", "CREATE TABLE b (id int); CREATE INDEX CONCURRENTLY ON t (email)");

        assertThatCode(fixture::migrate, ErrorCode.MALFORMED_FILE)
                .hasMessageContaining("Write CREATE INDEX CONCURRENTLY name ON t");
        assertThat(fixture.tables()).containsExactly("t");
    }

    private void leaveInvalid(String index) {
        leaveInvalid(index, "t");
    }

    private void leaveInvalid(String index, String table) {
        try {
            fixture.database.execute("CREATE UNIQUE INDEX CONCURRENTLY " + index + " ON " + table + " (email)");
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessageContaining("is duplicated");
        }
    }

    private List<String> indexes() {
        return fixture.database.queryStrings("""
                SELECT i.relname || CASE WHEN indisvalid THEN ' valid' ELSE ' invalid' END
                FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
                WHERE t.relname = 't' ORDER BY 1""");
    }
}
