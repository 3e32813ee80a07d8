package dev.whimbrel.migrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MigratorTest {

    private final MigrationFixture fixture = new MigrationFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void appliesWhatIsPendingInOrderAndOnlyOnce() {
        fixture.write(2, "second", "CREATE TABLE b (id int REFERENCES a)")
                .write(1, "first", "CREATE TABLE a (id int PRIMARY KEY)");

        assertThat(fixture.migrate()).extracting(o -> o.migration().name()).containsExactly("first", "second");
        assertThat(fixture.tables()).containsExactly("a", "b");
        assertThat(fixture.migrate()).isEmpty();
        assertThat(fixture.states())
                .isEqualTo(Map.of("first", MigrationState.APPLIED, "second", MigrationState.APPLIED));
    }

    @Test
    void statusOfAnUntouchedDatabaseTouchesNothing() {
        fixture.write(1, "first", "CREATE TABLE a (id int)");

        assertThat(fixture.states()).isEqualTo(Map.of("first", MigrationState.PENDING));
        assertThat(fixture.database.queryLong("SELECT count(*) FROM pg_class WHERE relname LIKE 'whimbrel%'"))
                .isZero();
    }

    @Test
    void migratesUpToAVersionAndRefusesAnUnknownOne() {
        fixture.write(1, "first", "CREATE TABLE a (id int)").write(2, "second", "CREATE TABLE b (id int)");

        fixture.migrator().migrate(MigrationFixture.version(1), Permissions.NONE);

        assertThat(fixture.tables()).containsExactly("a");
        assertThatCode(
                () -> fixture.migrator().migrate(MigrationFixture.version(9), Permissions.NONE),
                ErrorCode.UNKNOWN_VERSION);
    }

    @Test
    void aFailingStatementLeavesNothingOfItsMigrationAndIsToldInTheStatus() {
        fixture.write(1, "first", "CREATE TABLE a (id int)")
                .write(
                        2,
                        "second",
                        "CREATE TABLE b (id int);\nCREATE TABLE c (\n  id int,\n  bad nonsense);\nCREATE TABLE d (id int)");

        assertThatCode(fixture::migrate, ErrorCode.STATEMENT_FAILED)
                .hasMessageContaining("20260101000002-second.sql:4")
                .hasMessageContaining("step 2 of 3")
                .hasMessageContaining("type \"nonsense\" does not exist")
                .hasMessageContaining("Nothing of it is kept");
        assertThat(fixture.tables()).containsExactly("a");
        assertThat(fixture.migrator().status().in(MigrationState.FAILED))
                .singleElement()
                .satisfies(m -> assertThat(m.error()).contains("nonsense"));

        fixture.write(2, "second", "CREATE TABLE b (id int)");
        fixture.migrate();
        assertThat(fixture.tables()).containsExactly("a", "b");
        assertThat(fixture.states()).containsEntry("second", MigrationState.APPLIED);
    }

    @Test
    void aFailureAtTheCommitItselfTakesTheMigrationBack() {
        fixture.write(
                1,
                "deferred",
                "CREATE TABLE a (id int PRIMARY KEY, next int REFERENCES a DEFERRABLE INITIALLY DEFERRED);"
                        + " INSERT INTO a VALUES (1, 2)");

        assertThatCode(fixture::migrate, ErrorCode.STATEMENT_FAILED).hasMessageContaining("commit of");
        assertThat(fixture.tables()).isEmpty();
    }

    @Test
    void undoesWithTheDownThatWasApplied() {
        fixture.write(1, "first", "-- migrate:up\nCREATE TABLE a (id int);\n-- migrate:down\nDROP TABLE a;")
                .write(2, "second", "-- migrate:up\nCREATE TABLE b (id int);\n-- migrate:down\nDROP TABLE b;");
        fixture.migrate();
        fixture.write(2, "second", "-- migrate:up\nCREATE TABLE b (id int);\n-- migrate:down\nDROP TABLE nothing;");

        assertThat(fixture.undo(1))
                .singleElement()
                .satisfies(o -> assertThat(o.migration().name()).isEqualTo("second"));
        assertThat(fixture.tables()).containsExactly("a");
        assertThat(fixture.states())
                .isEqualTo(Map.of("first", MigrationState.APPLIED, "second", MigrationState.PENDING));
    }

    @Test
    void undoesEvenWhenTheFileIsGone() {
        fixture.write(1, "first", "-- migrate:up\nCREATE TABLE a (id int);\n-- migrate:down\nDROP TABLE a;");
        fixture.migrate();
        fixture.delete(1);

        assertThat(fixture.undo(1)).hasSize(1);
        assertThat(fixture.tables()).isEmpty();
    }

    @Test
    void undoToAVersionLeavesThatVersionApplied() {
        for (int i = 1; i <= 4; i++) {
            fixture.write(
                    i,
                    "m" + i,
                    "-- migrate:up\nCREATE TABLE t%d (id int);\n-- migrate:down\nDROP TABLE t%d;".formatted(i, i));
        }
        fixture.migrate();

        assertThat(fixture.migrator().undo(new UndoTarget.To(MigrationFixture.version(2))))
                .extracting(o -> o.migration().name())
                .containsExactly("m4", "m3");
        assertThat(fixture.tables()).containsExactly("t1", "t2");
        assertThat(fixture.migrator().undo(new UndoTarget.All())).hasSize(2);
        assertThat(fixture.tables()).isEmpty();
    }

    @Test
    void undoStopsBeforeItStartsWhenADownIsMissing() {
        fixture.write(1, "first", "CREATE TABLE a (id int)")
                .write(2, "second", "-- migrate:up\nCREATE TABLE b (id int);\n-- migrate:down\nDROP TABLE b;");
        fixture.migrate();

        assertThatCode(() -> fixture.undo(2), ErrorCode.NO_DOWN).hasMessageContaining("20260101000001-first");
        assertThat(fixture.tables()).containsExactly("a", "b");
    }

    @Test
    void refusesLateEditedAndMissingMigrationsByNameUntilAllowed() {
        fixture.write(1, "one", "CREATE TABLE a (id int)")
                .write(3, "three", "CREATE TABLE c (id int)")
                .write(4, "four", "CREATE TABLE d (id int)");
        fixture.migrate();
        fixture.write(2, "two", "CREATE TABLE b (id int)").write(3, "three", "CREATE TABLE c (id bigint)");
        fixture.delete(4);

        assertThat(fixture.states())
                .isEqualTo(Map.of(
                        "one", MigrationState.APPLIED,
                        "two", MigrationState.LATE,
                        "three", MigrationState.EDITED,
                        "four", MigrationState.MISSING));
        assertThatThrownBy(fixture::migrate)
                .hasMessageContaining("20260101000002-two")
                .hasMessageContaining("20260101000003-three")
                .hasMessageContaining("20260101000004-four")
                .hasMessageContaining("--allow-late");
        assertThat(fixture.tables()).containsExactly("a", "c", "d");

        fixture.migrator().migrate(null, new Permissions(true, true, true));
        assertThat(fixture.tables()).containsExactly("a", "b", "c", "d");
    }

    @Test
    void lineEndsAndTrailingBlanksAreNoEdit() {
        fixture.write(1, "one", "CREATE TABLE a (\n  id int\n);\n");
        fixture.migrate();
        fixture.write(1, "one", "CREATE TABLE a (  \r\n  id int\t\r\n);");

        assertThat(fixture.states()).isEqualTo(Map.of("one", MigrationState.APPLIED));
    }

    @Test
    void aBaselineTakesOverWithoutRunning() {
        fixture.write(1, "one", "-- migrate:up\nCREATE TABLE a (id int);\n-- migrate:down\nDROP TABLE a;")
                .write(2, "two", "CREATE TABLE b (id int)");
        fixture.database.execute("CREATE TABLE a (id int)");

        assertThat(fixture.migrator().baseline(MigrationFixture.version(1))).hasSize(1);
        fixture.migrate();
        assertThat(fixture.tables()).containsExactly("a", "b");
    }

    @Test
    void repairTakesWhatAPersonDecided() {
        fixture.write(1, "one", "CREATE TABLE a (id int)").write(2, "two", "CREATE TABLE b (id int)");
        fixture.migrate();
        fixture.write(1, "one", "CREATE TABLE a (id int) -- now");
        fixture.delete(2);

        assertThat(fixture.migrator().repair(Repair.NOTHING).open()).hasSize(2);
        Repair.Report report =
                fixture.migrator().repair(new Repair(true, true, java.util.Set.of(), java.util.Set.of()));
        assertThat(report.done()).hasSize(2);
        assertThat(report.open()).isEmpty();
        assertThat(fixture.states()).isEqualTo(Map.of("one", MigrationState.APPLIED));
    }

    @Test
    void settingsOfOneMigrationDoNotReachTheNext() {
        fixture.write(
                        1,
                        "one",
                        "SET statement_timeout = '1min'; SET search_path = pg_catalog; CREATE TABLE public.a (id int)")
                .write(
                        2,
                        "two",
                        "CREATE TABLE b AS SELECT current_setting('statement_timeout') AS t, current_setting('TimeZone') AS z");
        fixture.migrate();

        assertThat(fixture.database.queryStrings("SELECT t || ' ' || z FROM public.b"))
                .containsExactly("0 UTC");
    }

    @Test
    void aRoleThatAMigrationTakesOnDoesNotReachItsHistoryOrTheNext() {
        TestRoles.create("whimbrel_owner");
        fixture.database.execute("GRANT CREATE ON SCHEMA public TO whimbrel_owner");
        fixture.write(1, "one", "SET ROLE whimbrel_owner; CREATE TABLE a (id int)")
                .write(2, "two", "CREATE TABLE b AS SELECT current_user::text AS who");
        fixture.migrate();

        assertThat(fixture.database.queryString("SELECT tableowner::text FROM pg_tables WHERE tablename = 'a'"))
                .isEqualTo("whimbrel_owner");
        assertThat(fixture.database.queryString("SELECT who FROM b")).isEqualTo("postgres");
    }

    static AbstractThrowableAssert<?, ? extends Throwable> assertThatCode(ThrowingCallable call, ErrorCode code) {
        return assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        WhimbrelException.class,
                        e -> assertThat(e.code()).as(e.getMessage()).isEqualTo(code));
    }
}
