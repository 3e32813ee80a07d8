package dev.whimbrel.seeds;

import static dev.whimbrel.seeds.UpDownUp.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.migrate.SchemaBuilder;
import dev.whimbrel.migrate.run.Outcome;
import dev.whimbrel.migrate.run.Permissions;
import dev.whimbrel.migrate.run.RunEvent;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The templates and promises of "Database Migration Workflow". */
class Seed004Test {

    private static final String USERS = "CREATE TABLE users (id int PRIMARY KEY); INSERT INTO users VALUES (1)";

    private static void createNewModels(SchemaBuilder db) {
        db.createTable("new_models", t -> {
            t.integer("id").identity().primaryKey();
            t.varchar("name", 255);
            t.timestamptz("createdAt").defaultNow();
            t.timestamptz("updatedAt").defaultNow();
        });
    }

    private static void addStatus(SchemaBuilder db) {
        db.addColumn(
                "users",
                t -> t.enumOf("status", "active", "inactive", "suspended").defaultTo("active"));
    }

    @Test
    void createsATableInWhichRowsCanBePut() {
        given().change(Seed004Test::createNewModels)
                .afterUp(database -> database.execute("INSERT INTO new_models (name) VALUES ('x')"))
                .prove();
    }

    @Test
    void anExistingTableOfAnotherShapeIsAnErrorAndIsLeftAlone() {
        WhimbrelException failure = given(
                        "CREATE TABLE new_models (something_else int); INSERT INTO new_models VALUES (1)")
                .change(Seed004Test::createNewModels)
                .failure();

        assertThat(failure.code()).isEqualTo(ErrorCode.STATEMENT_FAILED);
        assertThat(failure).hasMessageContaining("\"new_models\" already exists");
    }

    @Test
    void addsAColumnWithAnEnumTypeAndTakesBothAway() {
        given(USERS).change(Seed004Test::addStatus).prove();
    }

    @Test
    void anExistingColumnIsAnErrorAndNeverDroppedOnTheWayBack() {
        WhimbrelException failure = given(
                        "CREATE TABLE users (id int, status text); INSERT INTO users VALUES (1, 'precious')")
                .change(Seed004Test::addStatus)
                .failure();

        assertThat(failure.code()).isEqualTo(ErrorCode.STATEMENT_FAILED);
        assertThat(failure).hasMessageContaining("\"status\" of relation \"users\" already exists");
    }

    @Test
    void aSecondRunDoesNothingWithoutAskingForTablesAndColumns() {
        UpDownUp example = given().change(Seed004Test::createNewModels);
        try (TestDatabase database = TestServer.create()) {
            assertThat(example.migrator(database).migrate(null, Permissions.NONE))
                    .hasSize(1);
            assertThat(example.migrator(database).migrate(null, Permissions.NONE))
                    .isEmpty();
        }
    }

    @Test
    void theRunnerTellsWhatItDoesWithoutALoggerInEveryMigration() {
        List<RunEvent> events = new CopyOnWriteArrayList<>();
        UpDownUp example = given().change(Seed004Test::createNewModels).telling(events::add);
        try (TestDatabase database = TestServer.create()) {
            example.migrator(database).migrate(null, Permissions.NONE);
        }

        assertThat(events.getFirst()).isInstanceOf(RunEvent.Started.class);
        assertThat(events).hasAtLeastOneElementOfType(RunEvent.StepFinished.class);
        assertThat(events.getLast()).isInstanceOf(RunEvent.Finished.class);
    }

    @Test
    void deploysThatStartTogetherRunEachMigrationOnce() throws Exception {
        UpDownUp example = given().upAndDown(
                        db -> db.sql("UPDATE accounts SET amount = amount * 100"),
                        db -> db.sql("UPDATE accounts SET amount = amount / 100"));
        try (TestDatabase database = TestServer.create();
                ExecutorService deploys = Executors.newFixedThreadPool(2)) {
            database.execute("CREATE TABLE accounts (amount int); INSERT INTO accounts VALUES (5)");
            Callable<List<Outcome>> deploy = () -> example.migrator(database).migrate(null, Permissions.NONE);

            for (Future<List<Outcome>> done : deploys.invokeAll(List.of(deploy, deploy))) {
                done.get();
            }

            assertThat(database.queryLong("SELECT amount FROM accounts")).isEqualTo(500);
        }
    }
}
