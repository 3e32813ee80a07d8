package dev.whimbrel.migrate.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.testing.CatalogText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A value is taken out of an enum, and everything that uses the type stays as it was. */
class DropEnumValueTest {

    private static final String ORDERS = """
            CREATE TYPE status AS ENUM ('new', 'it''s paid', 'sent', 'lost');
            COMMENT ON TYPE status IS 'how far';
            CREATE TABLE orders (id int PRIMARY KEY, status status NOT NULL DEFAULT 'new', was status[] DEFAULT '{sent}',
                CONSTRAINT known CHECK (status <> 'sent' OR id > 0), EXCLUDE USING btree (status WITH =) WHERE (id < 0));
            COMMENT ON CONSTRAINT known ON orders IS 'a check';
            CREATE INDEX plain ON orders (status);
            CREATE INDEX partial ON orders (id) WHERE status = 'sent';
            CREATE UNIQUE INDEX computed ON orders (id, (status = 'new'::status));
            COMMENT ON INDEX partial IS 'an index';
            CREATE TABLE logs (day int, status status DEFAULT 'sent') PARTITION BY LIST (day);
            CREATE TABLE logs_1 PARTITION OF logs FOR VALUES IN (1);
            ALTER TABLE logs_1 ALTER status SET DEFAULT 'new';
            INSERT INTO orders VALUES (1, 'new', '{new,sent}'), (2, 'it''s paid', NULL);
            INSERT INTO logs VALUES (1, 'sent');
            """;

    private static final String ROWS =
            "SELECT id || ' ' || status || ' ' || coalesce(was::text, '-') FROM orders ORDER BY id";

    @Test
    void everythingElseStaysAndTheWayBackPutsItInItsPlace() {
        try (Trial trial = new Trial(
                ORDERS, Trial.change(db -> db.dropEnumValue("status", "lost").after("sent")))) {
            List<String> start = trial.catalog();
            List<String> rows = trial.database.queryStrings(ROWS);
            trial.migrate();
            assertThat(CatalogText.difference(start, trial.catalog()))
                    .hasSize(2)
                    .allMatch(line -> line.contains("enum"));
            assertThat(String.join("\n", trial.catalog())).contains("{new,\"it's paid\",sent}");
            assertThat(trial.database.queryStrings(ROWS)).isEqualTo(rows);
            trial.undo();
            assertThat(CatalogText.difference(start, trial.catalog())).isEmpty();
            assertThat(trial.database.queryStrings(ROWS)).isEqualTo(rows);
        }
    }

    @Test
    void rowsArraysAndDefaultsGetTheValueInItsPlace() {
        try (Trial trial = new Trial(ORDERS + "DROP INDEX computed", Trial.up(db -> {
            db.dropEnumValue("status", "new").replacedBy("it's paid");
            db.insert("orders", Map.of("id", 3));
        }))) {
            trial.migrate();

            assertThat(trial.database.queryStrings(ROWS))
                    .containsExactly("1 it's paid {\"it's paid\",sent}", "2 it's paid -", "3 it's paid {sent}");
            assertThat(trial.database.queryStrings("SELECT typname::text FROM pg_type WHERE typtype = 'e'"))
                    .containsExactly("status");
        }
    }

    @Test
    void aRowThatHoldsItStopsTheMigrationAndNothingIsKept() {
        try (Trial trial = new Trial(ORDERS, Trial.up(db -> db.dropEnumValue("status", "it's paid")))) {
            List<String> start = trial.catalog();
            WhimbrelException failure = catchThrowableOfType(WhimbrelException.class, trial::migrate);

            assertThat(failure.code()).isEqualTo(ErrorCode.STATEMENT_FAILED);
            assertThat(failure).hasMessageContaining("invalid input value for enum");
            assertThat(trial.catalog()).isEqualTo(start);
        }
    }

    @Test
    void aViewOfTheColumnIsAnError() {
        assertThat(Trial.failure(
                        ORDERS + "CREATE VIEW v AS SELECT status FROM orders",
                        Trial.up(db -> db.dropEnumValue("status", "lost"))))
                .hasMessageContaining("cannot alter type of a column used by a view");
    }

    @Test
    void aValueThatIsNotThereIsAnError() {
        assertThat(Trial.failure(ORDERS, Trial.up(db -> db.dropEnumValue("status", "none"))))
                .hasMessageContaining("enum public.status has no value 'none'");
    }

    @Test
    void hostileNamesAreQuoted() {
        String given = "CREATE SCHEMA \"my app\"; CREATE TYPE \"my app\".\"a \"\"b\" AS ENUM ('x', '$do$ ''%I', 'y');"
                + " CREATE TABLE \"my app\".\"t\"\"%I\" (\"c %s\" \"my app\".\"a \"\"b\" DEFAULT '$do$ ''%I')";
        try (Trial trial = new Trial(
                given,
                Trial.up(db ->
                        db.in("my app").dropEnumValue("\"a \"\"b\"", "$do$ '%I").replacedBy("y")))) {
            trial.migrate();

            assertThat(String.join("\n", trial.catalog())).contains("{x,y}").contains("'y'::");
        }
    }

    @Test
    void ofAnEnumThatTheMigrationMadeThePlaceIsKnown() {
        assertThat(Calls.down(db -> {
                    db.createEnum("mood", "sad", "calm", "happy");
                    db.dropEnumValue("mood", "calm");
                }))
                .containsExactly("ALTER TYPE mood ADD VALUE 'calm' BEFORE 'happy'", "DROP TYPE mood");
    }

    @Test
    void whatIsLostIsNotPretendedToComeBack() {
        assertThat(Calls.irreversible(db -> db.dropEnumValue("status", "lost")))
                .hasMessageContaining("nothing says where the value stood. Say it with .before(\"...\")");
        assertThat(Calls.irreversible(db ->
                        db.dropEnumValue("status", "lost").replacedBy("sent").after("sent")))
                .hasMessageContaining("rows that held 'lost' can't be told any more from those that held 'sent'");
    }
}
