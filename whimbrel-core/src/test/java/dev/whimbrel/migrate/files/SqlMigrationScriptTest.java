package dev.whimbrel.migrate.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.StatementTraits.Transactionality;
import dev.whimbrel.dialect.postgres.PostgresSplitter;
import dev.whimbrel.migrate.Direction;
import dev.whimbrel.migrate.MigrationOptions;
import dev.whimbrel.plan.Step;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlMigrationScriptTest {

    private static final String FILE = "20260101120000-create-users.sql";

    @Test
    void readsBothSections() {
        SqlMigrationScript script = parse("""
                -- Users and their index.

                -- migrate:up
                CREATE TABLE users (id bigint);
                CREATE INDEX users_id_idx ON users (id);

                -- migrate:down
                DROP TABLE users;
                """);

        assertThat(sql(script, Direction.UP))
                .containsExactly("CREATE TABLE users (id bigint)", "CREATE INDEX users_id_idx ON users (id)");
        assertThat(sql(script, Direction.DOWN)).containsExactly("DROP TABLE users");
    }

    @Test
    void readsSectionsInAnyOrder() {
        SqlMigrationScript script = parse("-- migrate:down\nSELECT 2;\n-- migrate:up\nSELECT 1;");

        assertThat(sql(script, Direction.UP)).containsExactly("SELECT 1");
        assertThat(sql(script, Direction.DOWN)).containsExactly("SELECT 2");
    }

    @Test
    void takesAFileWithoutAMarkerAsTheWayUp() {
        SqlMigrationScript script = parse("SELECT 1;\nSELECT 2");

        assertThat(sql(script, Direction.UP)).containsExactly("SELECT 1", "SELECT 2");
        assertThat(script.has(Direction.DOWN)).isFalse();
    }

    @Test
    void endsTheLastStatementOfASectionWithTheSection() {
        SqlMigrationScript script = parse("-- migrate:up\nSELECT 1\n-- migrate:down\nSELECT 2");

        assertThat(sql(script, Direction.UP)).containsExactly("SELECT 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void knowsTheLinesOfTheFileInEverySection(String lineEnd) {
        SqlMigrationScript script = parse("""
                -- migrate:up
                SELECT 1;

                SELECT 2;
                -- migrate:down

                SELECT
                  3;
                SELECT 4;
                """.replace("\n", lineEnd));

        assertThat(steps(script, Direction.UP))
                .extracting(step -> step.location().toString())
                .containsExactly(FILE + ":2", FILE + ":4");
        assertThat(steps(script, Direction.DOWN))
                .extracting(step -> step.location().toString())
                .containsExactly(FILE + ":7", FILE + ":9");
    }

    @Test
    void keepsWhatTheSplitterKnows() {
        SqlMigrationScript script = parse("""
                CREATE INDEX CONCURRENTLY i ON t (a);
                COPY t FROM stdin;
                1
                -- migrate:down
                \\.
                """);

        assertThat(steps(script, Direction.UP))
                .satisfiesExactly(
                        index -> assertThat(index.traits().transactionality()).isEqualTo(Transactionality.OUTSIDE),
                        copy -> assertThat(copy.copyData()).isEqualTo("1\n-- migrate:down\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 'a\n-- migrate:down\nb';",
                "SELECT E'a\\'\n-- migrate:down\nb';",
                "SELECT \"a\n-- migrate:down\nb\";",
                "DO $x$ BEGIN\n-- migrate:down\nEND $x$;",
                "DO $x$ BEGIN\n  -- migrate:dwon\nEND $x$;",
                "/* a /* nested */\n-- migrate:down\n*/ SELECT 1;",
                "SELECT '; -- migrate:down';",
                "SELECT 1; -- see -- migrate:down",
                "SELECT 1; /* not a -- migrate:down */",
                "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC\n-- migrate:down\nSELECT 1;\nEND;"
            })
    void takesNoMarkerFromInsideAQuoteOrABody(String statement) {
        SqlMigrationScript script = parse("-- migrate:up\n" + statement);

        assertThat(steps(script, Direction.UP)).hasSize(1);
        assertThat(script.has(Direction.DOWN)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--migrate:up",
                "--  migrate:up",
                "  -- migrate:up",
                "\t--\tmigrate : up  ",
                "\uFEFF-- migrate:up"
            })
    void doesNotCareForBlanksInAMarker(String marker) {
        assertThat(sql(parse(marker + "\nSELECT 1;"), Direction.UP)).containsExactly("SELECT 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -- migrate:dwon            | There is no marker -- migrate:dwon. Did you mean -- migrate:down?
            -- migrate:Down            | There is no marker -- migrate:Down. Did you mean -- migrate:down?
            -- migrate:                | There is no marker -- migrate:. The markers are -- migrate:up and -- migrate:down.
            -- migrate:sideways        | There is no marker -- migrate:sideways. The markers are
            -- migrat:down             | This line looks like a marker, but markers are written -- migrate:up and -- migrate:down.
            -- migrate down            | This line looks like a marker
            -- Migrate:down            | This line looks like a marker
            -- migration:down          | This line looks like a marker
            --migrate;dwn              | This line looks like a marker
            -- migrate=down transaction:false | This line looks like a marker
            SELECT 2; -- migrate:down  | A marker stands in a line of its own.
            SELECT 2 -- migrate:down   | A marker stands in a line of its own.
            -- +goose Down             | Below this line another tool would look for the way back
            -- +migrate Down           | Below this line another tool would look for the way back
            -- //@UNDO                 | Below this line another tool would look for the way back
            -- Down Migration          | Below this line another tool would look for the way back
            -- ==== DOWN ====          | Below this line another tool would look for the way back
            -- rollback:               | Below this line another tool would look for the way back
            -- migrate:up              | There is a second -- migrate:up; the first is in line 1.
            """)
    void refusesALineThatIsNearlyAMarker(String line, String message) {
        assertThatThrownBy(() -> parse("-- migrate:up\nSELECT 1;\n" + line + "\nDROP TABLE users;"))
                .isInstanceOfSatisfying(WhimbrelException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.MALFORMED_FILE);
                    assertThat(e.location().orElseThrow()).hasToString(FILE + ":3");
                })
                .hasMessageStartingWith(FILE + ":3: ")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- migrate the users to the new table",
                "-- migrations: downtime expected",
                "-- migration: done in two steps",
                "-- rollback is not needed",
                "-- down to the last row",
                "-- see migrate:down below"
            })
    void takesProseForProse(String comment) {
        assertThat(sql(parse(comment + "\nSELECT 1;"), Direction.UP)).containsExactly("SELECT 1");
    }

    @Test
    void leavesTheMarkersOfOtherToolsAloneWhenItsOwnAreThere() {
        SqlMigrationScript script = parse("-- migrate:up\nSELECT 1;\n-- down\n-- migrate:down\nSELECT 2;");

        assertThat(sql(script, Direction.DOWN)).containsExactly("SELECT 2");
    }

    @Test
    void refusesStatementsBeforeTheFirstMarker() {
        assertThatThrownBy(() -> parse("-- comment\n\nSELECT 1;\n-- migrate:up\nSELECT 2;"))
                .hasMessage(FILE + ":3: This statement stands before the first marker, so it belongs to no direction."
                        + " Move it below -- migrate:up.");
    }

    @ParameterizedTest
    @CsvSource({"'',1", "'-- migrate:up',1", "'-- note\n\n-- migrate:up\n-- nothing\n-- migrate:down\nSELECT 1;',3"})
    void refusesAnEmptyWayUp(String text, int line) {
        assertThatThrownBy(() -> parse(text))
                .hasMessageStartingWith(FILE + ":" + line + ": There is no statement to apply yet.")
                .hasMessageContaining("write SELECT 1;");
    }

    @Test
    void refusesAFileThatOnlyGoesDown() {
        assertThatThrownBy(() -> parse("-- migrate:down\nSELECT 1;"))
                .hasMessageContaining("The file has no way up. Put a line -- migrate:up above it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n-- migrate:down\n-- nothing yet\n"})
    void hasNoWayDownWithoutAStatement(String down) {
        SqlMigrationScript script = parse("-- migrate:up\nSELECT 1;" + down);

        assertThat(script.has(Direction.DOWN)).isFalse();
        assertThatThrownBy(() -> steps(script, Direction.DOWN))
                .isInstanceOfSatisfying(
                        WhimbrelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NO_DOWN))
                .hasMessageContaining("There is no statement under -- migrate:down. Write the way back there");
    }

    @Test
    void readsOptionsOfEachSection() {
        SqlMigrationScript script = parse("""
                -- migrate:up transaction:false lock_timeout:5s statement_timeout:10m
                SELECT 1;
                -- migrate:down lock_timeout:0 statement_timeout:2h
                SELECT 2;
                """);

        assertThat(script.options(Direction.UP))
                .isEqualTo(new MigrationOptions(false, Duration.ofSeconds(5), Duration.ofMinutes(10)));
        assertThat(script.options(Direction.DOWN))
                .isEqualTo(new MigrationOptions(true, Duration.ZERO, Duration.ofHours(2)));
        assertThat(parse("-- migrate:up lock_timeout:250ms\nSELECT 1;")
                        .options(Direction.UP)
                        .lockTimeout())
                .isEqualTo(Duration.ofMillis(250));
        assertThat(parse("SELECT 1").options(Direction.UP)).isEqualTo(MigrationOptions.DEFAULTS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tranaction:false      | "tranaction:false" is no option of a marker. Did you mean transaction?
            transaction=false     | "transaction=false" is no option of a marker. Did you mean transaction?
            locktimeout:5s        | Did you mean lock_timeout?
            retries:5             | The options are transaction:false, lock_timeout:5s and statement_timeout:10m.
            transaction           | The option transaction has no value. Write it without blanks, such as transaction:false.
            transaction: false    | The option transaction has no value.
            transaction:no        | transaction:no is neither transaction:true nor transaction:false.
            lock_timeout:5        | "5" is no duration. Write lock_timeout as a whole number with its unit ms, s, m or h
            lock_timeout:-5s      | "-5s" is no duration.
            lock_timeout:1.5s     | "1.5s" is no duration.
            lock_timeout:5d       | "5d" is no duration.
            lock_timeout:99999999999h | is no duration.
            lock_timeout:600h     | is longer than the server can wait (24 days).
            lock_timeout:1s lock_timeout:2s | The option lock_timeout is there twice.
            -- note               | "--" is no option of a marker.
            """)
    void refusesAnOptionThatItDoesNotKnow(String option, String message) {
        assertThatThrownBy(() -> parse("-- migrate:up " + option + "\nSELECT 1;"))
                .hasMessageStartingWith(FILE + ":1: ")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({"BEGIN,BEGIN", "commit,COMMIT", "ROLLBACK,ROLLBACK", "START TRANSACTION,START", "END,END"})
    void refusesStatementsThatManageTransactions(String statement, String word) {
        assertThatThrownBy(() -> parse("-- migrate:up transaction:false\nSELECT 1;\n" + statement + ";"))
                .isInstanceOfSatisfying(
                        WhimbrelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TRANSACTION_CONTROL))
                .hasMessageStartingWith(FILE + ":3: " + word + " would end the transaction")
                .hasMessageContaining("write transaction:false behind the marker");
    }

    @Test
    void refusesThemInTheWayDownToo() {
        assertThatThrownBy(() -> parse("-- migrate:up\nSELECT 1;\n-- migrate:down\nCOMMIT;"))
                .hasMessageStartingWith(FILE + ":4: COMMIT");
    }

    @Test
    void pointsAtAQuoteThatIsNeverClosedAlthoughItSwallowsAMarker() {
        assertThatThrownBy(() -> parse("-- migrate:up\nSELECT 1;\nSELECT 'oops;\n-- migrate:down\nSELECT 2;"))
                .hasMessageStartingWith(FILE + ":3: ")
                .hasMessageContaining("never closed");
    }

    @Test
    void pointsAtANulCharacter() {
        assertThatThrownBy(() -> parse("-- migrate:up\nSELECT 1;\n-- migrate:down\nSELECT '\0';"))
                .isInstanceOfSatisfying(
                        WhimbrelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.MALFORMED_FILE))
                .hasMessageStartingWith(FILE + ":4: ");
    }

    @Test
    void decodesUtf8Strictly() {
        assertThat(FileText.decode("\uFEFFSELECT 'é🐦';".getBytes(StandardCharsets.UTF_8), FILE))
                .isEqualTo("SELECT 'é🐦';");
        assertThatThrownBy(() -> FileText.decode("SELECT 1;".getBytes(StandardCharsets.UTF_16), FILE))
                .hasMessage(FILE + ":1: The file is encoded in UTF-16. Save it as UTF-8.");
        assertThatThrownBy(() -> FileText.decode("-- é\r\n\r\n ".concat("x").getBytes(StandardCharsets.UTF_16LE), FILE)
                        .concat("unreachable"))
                .isInstanceOf(WhimbrelException.class);
        assertThatThrownBy(() -> FileText.decode(new byte[] {'a', '\r', '\n', 'b', '\n', (byte) 0xC3}, FILE))
                .hasMessage(FILE + ":3: The byte 0xC3 is not UTF-8. Save the file as UTF-8.");
    }

    @Test
    void readsARecordedWayDownByItself() {
        SqlMigrationScript down = SqlMigrationScript.ofDown(
                "-- migrate:down transaction:false\nDROP TABLE a;", "recorded", new PostgresSplitter());

        assertThat(down.has(Direction.UP)).isFalse();
        assertThat(down.options(Direction.DOWN).transaction()).isFalse();
        assertThat(steps(down, Direction.DOWN).getFirst().location()).hasToString("recorded:2");
        assertThat(SqlMigrationScript.ofDown("DROP TABLE a", "recorded", new PostgresSplitter())
                        .has(Direction.DOWN))
                .isTrue();
        assertThatThrownBy(
                        () -> SqlMigrationScript.ofDown("-- migrate:up\nSELECT 1;", "recorded", new PostgresSplitter()))
                .hasMessageContaining("recorded:1: A way up in what was recorded as a way down.");
    }

    private static SqlMigrationScript parse(String text) {
        return SqlMigrationScript.parse(text, FILE, new PostgresSplitter());
    }

    private static List<String> sql(SqlMigrationScript script, Direction direction) {
        return steps(script, direction).stream().map(Step.Statement::sql).toList();
    }

    private static List<Step.Statement> steps(SqlMigrationScript script, Direction direction) {
        return Steps.of(script, direction).stream()
                .map(Step.Statement.class::cast)
                .toList();
    }
}
