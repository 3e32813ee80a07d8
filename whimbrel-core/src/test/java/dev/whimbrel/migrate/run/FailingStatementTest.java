package dev.whimbrel.migrate.run;

import static dev.whimbrel.migrate.run.MigratorTest.assertThatCode;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.testing.Background;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Statement k of n fails: what is kept is told, and the mended file goes on from there. */
class FailingStatementTest {

    /** Steps 1 and 2 share a transaction, 3 stands alone, 4 and 5 share one, 6 stands alone, 7 is the last. */
    private static final List<String> STATEMENTS = List.of(
            "CREATE TABLE a (id int)",
            "INSERT INTO a VALUES (1)",
            "CREATE INDEX CONCURRENTLY a_idx ON a (id)",
            "INSERT INTO a VALUES (2)",
            "ALTER TYPE kind ADD VALUE 'c'",
            "VACUUM a",
            "INSERT INTO a VALUES (3)");

    private final MigrationFixture fixture = new MigrationFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest(name = "step {0} fails: {1} are kept")
    @CsvSource({"1,0", "2,0", "3,2", "4,3", "5,3", "6,5", "7,6"})
    void theMendedFileGoesOnBehindWhatIsKept(int failing, int kept) {
        fixture.database.execute("CREATE TYPE kind AS ENUM ('a', 'b')");
        fixture.write(1, "one", file("", failing));

        assertThatCode(fixture::migrate, ErrorCode.STATEMENT_FAILED)
                .hasMessageContaining("20260101000001-one.sql:" + failing + ": step " + failing + " of 7")
                .hasMessageContaining(
                        kept == 0
                                ? "Nothing of it is kept. Mend the file and run it again."
                                : "Steps 1 to " + kept
                                        + " are kept, they could not share a transaction with the rest.");
        assertThat(fixture.migrator().status().migrations()).singleElement().satisfies(m -> {
            assertThat(m.state()).isEqualTo(MigrationState.FAILED);
            assertThat(m.stepsDone()).isEqualTo(kept);
            assertThat(m.error()).contains("nonsense");
        });

        fixture.write(1, "one", file("", 0));
        assertThat(fixture.migrate())
                .singleElement()
                .satisfies(o -> assertThat(o.steps()).isEqualTo(7 - kept));
        assertAllDone();
    }

    @ParameterizedTest(name = "step {0} fails")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void withoutTransactionsEveryStepBeforeIsKept(int failing) {
        fixture.database.execute("CREATE TYPE kind AS ENUM ('a', 'b')");
        fixture.write(1, "one", file("-- migrate:up transaction:false\n", failing));

        assertThatCode(fixture::migrate, ErrorCode.STATEMENT_FAILED).hasMessageContaining("step " + failing + " of 7");
        assertThat(fixture.migrator().status().migrations().getFirst().stepsDone())
                .isEqualTo(failing - 1);

        fixture.write(1, "one", file("-- migrate:up transaction:false\n", 0));
        assertThat(fixture.migrate())
                .singleElement()
                .satisfies(o -> assertThat(o.steps()).isEqualTo(8 - failing));
        assertAllDone();
    }

    private static String file(String marker, int failing) {
        StringBuilder text = new StringBuilder(marker);
        for (int i = 1; i <= STATEMENTS.size(); i++) {
            String statement = STATEMENTS.get(i - 1);
            text.append(i == failing ? failing(statement) : statement).append(";\n");
        }
        return text.toString();
    }

    /** A statement of the same kind that fails. */
    private static String failing(String statement) {
        return switch (statement.split(" ")[0]) {
            case "VACUUM" -> "VACUUM nonsense";
            case "ALTER" -> "ALTER TYPE nonsense ADD VALUE 'c'";
            case "CREATE" -> statement.replace("id int", "id nonsense").replace("(id)", "(nonsense)");
            default -> "INSERT INTO a VALUES (nonsense)";
        };
    }

    private void assertAllDone() {
        assertThat(fixture.states()).containsEntry("one", MigrationState.APPLIED);
        assertThat(fixture.database.queryStrings("SELECT id FROM a ORDER BY id"))
                .containsExactly("1", "2", "3");
        assertThat(fixture.database.queryString("SELECT indisvalid FROM pg_index WHERE indexrelid = 'a_idx'::regclass"))
                .isEqualTo("t");
        assertThat(fixture.database.queryStrings("SELECT unnest(enum_range(NULL::kind))"))
                .containsExactly("a", "b", "c");
        assertThat(fixture.migrate()).isEmpty();
    }

    @Test
    void whatIsKeptMayNotChange() {
        fixture.write(1, "one", "CREATE TABLE a (id int); VACUUM a; SELECT nonsense");
        assertThatCode(fixture::migrate, ErrorCode.STATEMENT_FAILED);

        fixture.write(1, "one", "CREATE TABLE a (id bigint); VACUUM a; SELECT 1");
        assertThatCode(fixture::migrate, ErrorCode.HALF_APPLIED)
                .hasMessageContaining("20260101000001-one stopped after step 2")
                .hasMessageContaining("Put them back as they were")
                .hasMessageContaining("whimbrel repair --mark-applied 20260101000001");

        fixture.write(1, "one", "CREATE TABLE a (id int); VACUUM a; SELECT 1");
        assertThat(fixture.migrate()).hasSize(1);
    }

    @Test
    void theFileMayNotBecomeShorterThanWhatIsKept() {
        fixture.write(1, "one", "CREATE TABLE a (id int); VACUUM a; SELECT nonsense");
        assertThatCode(fixture::migrate, ErrorCode.STATEMENT_FAILED);

        fixture.write(1, "one", "CREATE TABLE a (id int)");
        assertThatCode(fixture::migrate, ErrorCode.HALF_APPLIED);
        fixture.write(1, "one", "CREATE TABLE a (id int); VACUUM a");
        assertThat(fixture.migrate())
                .singleElement()
                .satisfies(o -> assertThat(o.steps()).isZero());
        assertThat(fixture.states()).containsEntry("one", MigrationState.APPLIED);
    }

    @Test
    void whitespaceBetweenAndBehindTheStatementsThatAreKeptMayChange() {
        fixture.write(1, "one", "CREATE TABLE a (\n  id int\n);\nVACUUM a;\nSELECT nonsense;\n");
        assertThatCode(fixture::migrate, ErrorCode.STATEMENT_FAILED);

        fixture.write(
                1, "one", "\r\n\r\nCREATE TABLE a (  \r\n  id int\t\r\n)  ;\r\n\r\n   VACUUM a;\r\nSELECT 1;\r\n\r\n");
        assertThat(fixture.migrate())
                .singleElement()
                .satisfies(o -> assertThat(o.steps()).isEqualTo(1));
    }

    @Test
    void aPersonMayFinishOrTakeBackWhatIsHalfApplied() {
        fixture.write(1, "one", "CREATE TABLE a (id int); VACUUM a; SELECT nonsense");
        assertThatCode(fixture::migrate, ErrorCode.STATEMENT_FAILED);
        assertThatCode(() -> fixture.undo(1), ErrorCode.HALF_APPLIED).hasMessageContaining("--mark-pending");

        fixture.database.execute("DROP TABLE a");
        fixture.write(1, "one", "CREATE TABLE b (id int)");
        fixture.migrator().repair(new Repair(false, false, Set.of(), Set.of(MigrationFixture.version(1))));

        assertThat(fixture.migrate()).hasSize(1);
        assertThat(fixture.tables()).containsExactly("b");
    }

    @Test
    void aBackendThatIsTerminatedInTheMiddleOfAStatementLeavesNothing() throws Exception {
        fixture.write(1, "one", "CREATE TABLE a (id int); SELECT pg_sleep(60)");
        Background<List<Outcome>> runner = Background.start(fixture::migrate);
        fixture.sessions.awaitActive("SELECT pg_sleep");
        fixture.sessions.terminate(fixture.sessions.worker());

        assertThatCode(runner::result, ErrorCode.CONNECTION_FAILED)
                .hasMessageContaining("step 2 of 2")
                .hasMessageContaining("terminating connection due to administrator command")
                .hasMessageContaining("The connection broke. Run it again: it goes on where it stopped.");
        assertThat(fixture.tables()).isEmpty();
        fixture.sessions.awaitNone();
        fixture.write(1, "one", "CREATE TABLE a (id int)");
        assertThat(fixture.migrate()).hasSize(1);
    }

    @Test
    void aBackendThatIsTerminatedBetweenStatementsLeavesNothing() {
        fixture.write(1, "one", "CREATE TABLE a (id int); CREATE TABLE b (id int)");
        fixture.on(RunEvent.StepFinished.class, event -> fixture.sessions.terminate(fixture.sessions.worker()));

        assertThatCode(fixture::migrate, ErrorCode.CONNECTION_FAILED).hasMessageContaining("Run it again");
        assertThat(fixture.tables()).isEmpty();
        fixture.on(RunEvent.StepFinished.class, event -> {});
        assertThat(fixture.migrate()).hasSize(1);
    }

    @Test
    void aDownThatFailsHalfwayIsMendedByTheNextUndo() {
        fixture.write(1, "one", """
                -- migrate:up
                CREATE TABLE a (id int);
                CREATE INDEX CONCURRENTLY a_idx ON a (id);
                -- migrate:down
                DROP INDEX CONCURRENTLY a_idx;
                DROP TABLE a;
                """);
        fixture.migrate();
        fixture.database.execute("CREATE VIEW v AS SELECT * FROM a");

        assertThatCode(() -> fixture.undo(1), ErrorCode.STATEMENT_FAILED)
                .hasMessageContaining("other objects depend on it")
                .hasMessageContaining("Step 1 is kept");
        assertThat(fixture.states()).containsEntry("one", MigrationState.FAILED);

        fixture.database.execute("DROP VIEW v");
        assertThat(fixture.undo(1)).hasSize(1);
        assertThat(fixture.tables()).isEmpty();
        assertThat(fixture.states()).containsEntry("one", MigrationState.PENDING);
    }

    @Test
    void aFailingListenerStopsTheRunAndLeavesNothingHalf() {
        fixture.write(1, "one", "CREATE TABLE a (id int)");
        fixture.on(RunEvent.StepFinished.class, event -> {
            throw new IllegalStateException("the progress bar is broken");
        });
        org.assertj.core.api.Assertions.assertThatThrownBy(fixture::migrate).hasMessage("the progress bar is broken");
        assertThat(fixture.tables()).isEmpty();
        fixture.sessions.awaitNone();

        fixture.on(RunEvent.StepFinished.class, event -> {});
        assertThat(fixture.migrate()).hasSize(1);
    }
}
