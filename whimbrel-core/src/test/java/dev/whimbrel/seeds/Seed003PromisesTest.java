package dev.whimbrel.seeds;

import static dev.whimbrel.seeds.UpDownUp.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.migrate.MigrationId;
import dev.whimbrel.migrate.Version;
import dev.whimbrel.migrate.run.Migrator;
import dev.whimbrel.migrate.run.Outcome;
import dev.whimbrel.migrate.run.Permissions;
import dev.whimbrel.migrate.run.UndoTarget;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import org.junit.jupiter.api.Test;

/** What "Sequelize Migration Patterns" says of transactions, undo and good practice. */
class Seed003PromisesTest {

    @Test
    void aMigrationThatFailsHalfwayLeavesNothing() {
        WhimbrelException failure = given("CREATE TABLE users (id int); INSERT INTO users VALUES (1)")
                .change(db -> {
                    db.addColumn("users", t -> t.text("first").nullable());
                    db.createTable("notes", t -> t.bigint("id").identity().primaryKey());
                    db.addIndex("users", "no_such_column");
                })
                .failure();

        assertThat(failure.code()).isEqualTo(ErrorCode.STATEMENT_FAILED);
        assertThat(failure)
                .hasMessageContaining("no_such_column")
                .hasMessageContaining("Seed003PromisesTest.java:")
                .hasMessageContaining("Nothing of it is kept");
    }

    @Test
    void undoToAVersionLeavesThatVersionApplied() {
        UpDownUp examples = given().change(db -> db.createTable("a", t -> t.integer("id")))
                .change(db -> db.createTable("b", t -> t.integer("id")))
                .change(db -> db.createTable("c", t -> t.integer("id")));
        try (TestDatabase database = TestServer.create()) {
            Migrator migrator = examples.migrator(database);
            migrator.migrate(null, Permissions.NONE);

            assertThat(migrator.undo(new UndoTarget.To(new Version("20260101000001"))))
                    .extracting(Outcome::migration)
                    .extracting(MigrationId::version)
                    .extracting(Version::digits)
                    .containsExactly("20260101000003", "20260101000002");
            assertThat(database.queryString("SELECT to_regclass('a')")).isEqualTo("a");
            assertThat(database.queryString("SELECT to_regclass('b')")).isNull();
        }
    }

    @Test
    void aMigrationWithoutAWayBackSaysSoInsteadOfForgettingItself() {
        UpDownUp example = given().sql("CREATE TABLE a (id int)");
        try (TestDatabase database = TestServer.create()) {
            Migrator migrator = example.migrator(database);
            migrator.migrate(null, Permissions.NONE);

            assertThatThrownBy(() -> migrator.undo(new UndoTarget.Steps(1)))
                    .isInstanceOfSatisfying(
                            WhimbrelException.class,
                            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.NO_DOWN));
            assertThat(database.queryString("SELECT to_regclass('a')")).isEqualTo("a");
            assertThat(migrator.migrate(null, Permissions.NONE)).isEmpty();
        }
    }
}
