package dev.whimbrel.cli.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.cli.TestProject;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Table classes into a development database, without a migration. */
class PushCommandTest {

    @TempDir
    Path directory;

    private TestDatabase database;
    private TestProject project;

    @BeforeEach
    void createProject() {
        database = TestServer.create();
        project = TestProject.on(directory, database.url());
        project.write("whimbrel.toml", "[project]\ntables = \"src\"\n" + project.read("whimbrel.toml"));
        users("public final Required<String> name = text();");
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private void users(String... columns) {
        project.write("src/shop/Users.java", """
                package shop;

                import dev.whimbrel.table.*;

                @DbTable
                public final class Users extends Timestamped<User> {
                    public static final Users USERS = new Users();
                    public final Required<Integer> id = integer().primaryKey();
                    %s
                    private Users() {}
                }
                """.formatted(String.join("\n    ", columns)));
    }

    private TestProject.Result push(String... options) {
        return project.run(Stream.concat(Stream.of("push", "--scratch", database.url()), Stream.of(options))
                .toArray(String[]::new));
    }

    /** The table with a name and one row, pushed. */
    private void begin() {
        assertThat(push().exitCode()).isZero();
        database.execute("INSERT INTO users (id, name) VALUES (1, 'Ann')");
    }

    private void assertNothingToDo() {
        TestProject.Result result = push();
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).isEqualTo("Nothing to do: the database is what the table classes say.\n");
    }

    @Test
    void anEmptyDatabaseGetsTheTablesAndThenThereIsNothingToDo() {
        TestProject.Result first = push();

        assertThat(first.err()).isEmpty();
        assertThat(first.exitCode()).isZero();
        assertThat(first.out()).contains("create table public.users", "Next: whimbrel generate");
        database.execute("INSERT INTO users (id, name) VALUES (1, 'Ann')");
        assertNothingToDo();
        assertThat(database.queryString("SELECT to_regclass('whimbrel_history')::text"))
                .isNull();
    }

    @Test
    void aProgramGetsADocument() {
        Map<String, Object> first = push("--json").json();
        Map<String, Object> second = push("--json").json();

        assertThat((List<?>) first.get("changes")).asString().contains("create table public.users");
        assertThat(first).containsEntry("parts", 1L);
        assertThat((List<?>) second.get("changes")).isEmpty();
    }

    @Test
    void aPossibleRenameIsAskedWithBothAnswersAndNothingIsChanged() {
        begin();
        users("public final Required<String> fullName = text();");

        TestProject.Result text = push();
        TestProject.Result json = push("--json");

        assertThat(text.exitCode()).isEqualTo(3);
        assertThat(text.err()).contains("--rename column:users.name=full_name", "--allow-drop column:users.name");
        assertThat(json.exitCode()).isEqualTo(3);
        assertThat((List<?>) json.json().get("questions"))
                .extracting(question -> (Object) ((Map<?, ?>) question).get("answers"))
                .containsExactly(List.of(
                        "--rename column:users.name=full_name",
                        "--allow-drop column:users.name",
                        "--keep column:users.name"));
        assertThat(database.queryString("SELECT name FROM users")).isEqualTo("Ann");
    }

    @Test
    void aRenameKeepsTheRowsByOptionAndByATypedAnswer() {
        begin();
        users("public final Required<String> fullName = text();");
        assertThat(push("--rename", "column:users.name=full_name").exitCode()).isZero();
        assertThat(database.queryString("SELECT full_name FROM users")).isEqualTo("Ann");

        users("public final Required<String> wholeName = text();");
        assertThat(project.typing("1\n")
                        .run("push", "--scratch", database.url())
                        .exitCode())
                .isZero();
        assertThat(database.queryString("SELECT whole_name FROM users")).isEqualTo("Ann");
    }

    @Test
    void eachObjectThatWouldGoIsAskedEvenWithoutData() {
        begin();
        database.execute("CREATE VIEW names AS SELECT name FROM users;"
                + " CREATE INDEX by_name ON users (name);"
                + " ALTER TABLE users ADD CONSTRAINT short CHECK (length(name) < 9);"
                + " CREATE TABLE foreign_one (id int); CREATE SEQUENCE numbers; CREATE TYPE mood AS ENUM ('sad');"
                + " CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1'");

        TestProject.Result refused = push();

        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.err())
                .contains(
                        "--allow-drop view:names",
                        "--allow-drop index:users.by_name",
                        "--allow-drop constraint:users.short",
                        "--allow-drop table:foreign_one",
                        "--allow-drop sequence:numbers",
                        "--allow-drop enum:mood")
                .doesNotContain("one()");
        TestProject.Result allowed = push(
                "--allow-drop", "view:names",
                "--allow-drop", "index:users.by_name",
                "--allow-drop", "constraint:users.short",
                "--allow-drop", "table:foreign_one",
                "--allow-drop", "sequence:numbers",
                "--allow-drop", "enum:mood");
        assertThat(allowed.exitCode()).isZero();
        assertThat(allowed.err())
                .contains("Stays, although the table classes don't speak of it: function public.one()");
        assertThat(database.queryString("SELECT to_regclass('foreign_one')::text"))
                .isNull();
        assertThat(database.queryLong("SELECT one()")).isEqualTo(1);
        assertThat(push().out()).startsWith("Nothing to do");
    }

    @Test
    void whatCannotBeWithoutAColumnGoesWithItUnasked() {
        begin();
        database.execute(
                "ALTER TABLE users ADD COLUMN boss int REFERENCES users CHECK (boss > 0), ADD COLUMN n int UNIQUE;"
                        + " CREATE INDEX ON users (boss); CREATE INDEX ON users ((n + 1)) WHERE boss IS NULL");

        TestProject.Result asked = push("--json");

        assertThat((List<?>) asked.json().get("questions"))
                .extracting(question -> (Object) ((Map<?, ?>) question).get("object"))
                .containsExactlyInAnyOrder("column:users.boss", "column:users.n");
        assertThat(push("--allow-drop", "column:users.boss", "--allow-drop", "column:users.n")
                        .exitCode())
                .isZero();
    }

    @Test
    void whatIsKeptStaysWithAllThatItNeeds() {
        begin();
        database.execute("CREATE TYPE mood AS ENUM ('sad'); CREATE TABLE moods (id serial PRIMARY KEY, mood mood);"
                + " CREATE TABLE legacy (user_id int REFERENCES users, mood_id int REFERENCES moods, m mood DEFAULT 'sad');"
                + " CREATE INDEX legacy_moods ON legacy (mood_id); ALTER TABLE legacy ENABLE ROW LEVEL SECURITY;"
                + " CREATE POLICY mine ON legacy USING (user_id > 0); CREATE VIEW v AS SELECT name, m FROM users, legacy;"
                + " CREATE INDEX by_name ON users (name); ALTER TABLE users ADD COLUMN note text DEFAULT 'x';"
                + " ALTER TABLE users ADD CONSTRAINT short CHECK (length(name) < 9)");
        List<String> keeps = List.of("table:legacy", "view:v", "index:users.by_name", "column:users.note");
        String[] options = Stream.concat(
                        keeps.stream().flatMap(object -> Stream.of("--keep", object)),
                        Stream.of("--allow-drop", "constraint:users.short"))
                .toArray(String[]::new);

        TestProject.Result result = push(options);

        assertThat(result.err()).contains("Stays, although the table classes don't speak of it: table public.moods");
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).startsWith("  + drop constraint short of table public.users\n1 change ");
        project.write(
                "whimbrel.toml",
                "[project]\nkeep = " + keeps.stream().map(it -> '"' + it + '"').toList()
                        + project.read("whimbrel.toml").substring("[project]".length()));
        assertThat(push().out()).startsWith("Nothing to do");
        assertThat(push("--keep", "table:legaci").err()).contains("Did you mean table:legacy?");
    }

    @Test
    void aPersonMaySayThatItStays() {
        begin();
        database.execute("CREATE TABLE legacy (id int)");
        users(
                "public final Required<String> name = text();",
                "public final Nullable<Integer> age = integer().nullable();");

        assertThat(project.typing("keep\n")
                        .run("push", "--scratch", database.url())
                        .exitCode())
                .isZero();

        assertThat(database.queryLong("SELECT count(*) FROM legacy, users WHERE age IS NULL"))
                .isZero();
    }

    @Test
    void aTypingErrorInAnAllowedDropIsRefused() {
        begin();
        users("");

        for (String command : List.of("push", "generate")) {
            TestProject.Result result =
                    project.run(command, "--scratch", database.url(), "--allow-drop", "column:users.nam");
            assertThat(result.exitCode()).as(command).isEqualTo(2);
            assertThat(result.err()).contains("--allow-drop column:users.nam: nothing of that name would go.");
        }
        assertThat(push("--allow-drop", "column:users.nam").err()).contains("Did you mean column:users.name?");
        assertThat(push("--allow-drop", "column:public.users.name").exitCode()).isZero();
    }

    @Test
    void rowsThatAreInTheWayAreCountedBeforeAnythingIsChanged() {
        begin();
        users(
                "public final Required<String> fullName = text().unique();",
                "public final Required<Integer> age = integer();");
        database.execute("INSERT INTO users (id, name) VALUES (2, 'Ann'), (3, 'Bob')");

        TestProject.Result result = push("--rename", "column:users.name=full_name");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err())
                .contains(
                        "Error WB-406: Rows are in the way, so nothing was changed.",
                        "column age is NOT NULL and nothing says what they get.",
                        "3 are there. To see: SELECT * FROM public.users LIMIT 1",
                        "have the same full_name",
                        "1 is there. To see: SELECT full_name, count(*) FROM public.users");
        assertThat(database.queryString("SELECT name FROM users WHERE id = 3")).isEqualTo("Bob");
    }

    @Test
    void valuesThatAnotherTypeWouldChangeAreADecision() {
        users(
                "public final Required<java.math.BigDecimal> price = numeric(10, 4);",
                "public final Required<String> code = text();");
        assertThat(push().exitCode()).isZero();
        database.execute("INSERT INTO users (id, price, code) VALUES (1, 1.25, '7'), (2, 1.5, '8')");
        users(
                "public final Required<java.math.BigDecimal> price = numeric(10, 1);",
                "public final Required<Integer> code = integer();");

        TestProject.Result asked = push();

        assertThat(asked.exitCode()).isEqualTo(3);
        assertThat(asked.err())
                .contains(
                        "1 value of column public.users.price changes with its type.",
                        "--allow-drop column:users.price")
                .doesNotContain("users.code", "--keep");
        TestProject.Result allowed = push("--allow-drop", "column:users.price", "--json");
        assertThat(allowed.exitCode()).isZero();
        assertThat((List<?>) allowed.json().get("losses")).hasSize(1);
        assertThat(database.queryStrings("SELECT price || ' ' || code FROM users ORDER BY id"))
                .containsExactly("1.3 7", "1.5 8");
    }

    @Test
    void aTextThatIsTooLongIsInTheWayAndNeverCutOff() {
        begin();
        users("public final Required<String> name = varchar(2);");

        TestProject.Result result = push();

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err())
                .contains("Rows are in the way", "It fails when a value of public.users.name doesn't fit");
    }

    @Test
    void aStatementThatFailsLeavesTheDatabaseAsItWas() {
        begin();
        users(
                "public final Required<Integer> name = integer();",
                "public final Nullable<Integer> age = integer().nullable();");

        TestProject.Result result = push("--json");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.json().get("error")).asString().contains("invalid input syntax", "Nothing was changed.");
        assertThat((List<?>) result.json().get("done")).isEmpty();
        assertThat((List<?>) result.json().get("notDone")).hasSize(2);
        assertThat(database.queryLong("SELECT count(*) FROM pg_attribute WHERE attname = 'age'"))
                .isZero();
    }

    private void colours(String labels) {
        project.write("src/shop/Colour.java", "package shop; public enum Colour { " + labels + " }");
    }

    private static final String COLOUR =
            "public final Defaulted<Colour> colour = enumeration(Colour.class).defaultTo(Colour.";

    @Test
    void aNewEnumValueThatIsUsedAtOnceTakesTwoPartsWhichIsSaidBefore() {
        colours("RED, GREEN");
        users(COLOUR + "RED);");
        assertThat(push().exitCode()).isZero();
        colours("RED, GREEN, BLUE");
        users(COLOUR + "BLUE);");

        TestProject.Result result = push();

        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).contains("This is done in 2 parts");
        assertThat(database.queryString("INSERT INTO users (id) VALUES (1) RETURNING colour"))
                .isEqualTo("blue");
        assertNothingToDo();
    }

    @Test
    void whatAFailureInTheSecondPartLeavesIsSaidExactly() {
        colours("RED, GREEN");
        users(COLOUR + "RED);", "public final Required<String> name = text();");
        assertThat(push().exitCode()).isZero();
        database.execute("INSERT INTO users (id, name) VALUES (1, 'Ann')");
        colours("RED, GREEN, BLUE");
        users(COLOUR + "BLUE);", "public final Required<Integer> name = integer();");

        TestProject.Result result = push("--json");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.json().get("error")).asString().contains("Done, and kept:", "ADD VALUE 'blue'", "Not done:");
        assertThat((List<?>) result.json().get("done")).asString().contains("blue");
        assertThat((List<?>) result.json().get("notDone")).hasSize(2);
        users(COLOUR + "BLUE);", "public final Required<String> name = text();");
        assertThat(push("--json").json()).containsEntry("parts", 1L);
        assertNothingToDo();
    }

    @Test
    void aNewEnumValueThatNothingUsesYetGoesAlongInOneTransaction() {
        colours("RED, GREEN");
        users(COLOUR + "RED);");
        assertThat(push().exitCode()).isZero();
        colours("RED, GREEN, BLUE");
        users(COLOUR + "RED);", "public final Nullable<Integer> age = integer().nullable();");

        assertThat(push("--json").json()).containsEntry("parts", 1L);

        assertNothingToDo();
    }

    @Test
    void protectedEnvironmentsAreRefused() {
        project.write(
                "whimbrel.toml",
                project.read("whimbrel.toml") + "[environments.production]\nurl = \"" + database.url() + "\"\n");

        TestProject.Result result = push("--env", "production");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .contains("production is protected", "whimbrel generate --env production, then whimbrel migrate --env");
        assertThat(database.queryString("SELECT to_regclass('users')::text")).isNull();
    }

    @Test
    void aDryRunPrintsSqlThatMakesTheGoalAndChangesNothing() {
        colours("RED, GREEN");
        users(COLOUR + "RED);");
        assertThat(push().exitCode()).isZero();
        colours("RED, GREEN, BLUE");
        users(COLOUR + "BLUE);", "public final Nullable<Integer> age = integer().nullable();");

        TestProject.Result dry = push("--dry-run");

        assertThat(dry.exitCode()).isZero();
        assertThat(dry.out()).startsWith("BEGIN;\nALTER TYPE").endsWith("COMMIT;\n");
        assertThat(database.queryLong("SELECT count(*) FROM pg_attribute WHERE attname = 'age'"))
                .isZero();
        // As psql does it: a statement at a time.
        for (String statement : dry.out().split(";\n")) {
            execute(statement);
        }
        assertNothingToDo();
        assertThat(push("--dry-run").out()).isEmpty();
    }

    private final List<Connection> sessions = new ArrayList<>();

    /** Runs statements one after the other in one session. */
    private void execute(String sql) {
        try {
            if (sessions.isEmpty()) {
                sessions.add(database.connect());
            }
            try (Statement statement = sessions.get(0).createStatement()) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void migrationsLagBehindAndCatchUpByGenerateAndBaseline() {
        assertThat(project.run("generate", "--scratch", database.url()).exitCode())
                .isZero();
        assertThat(project.run("migrate").exitCode()).isZero();
        users(
                "public final Required<String> name = text();",
                "public final Nullable<Integer> age = integer().nullable();");

        TestProject.Result pushed = push();
        TestProject.Result generated = project.run("generate", "add-age", "--scratch", database.url());
        TestProject.Result migrated = project.run("migrate");

        assertThat(pushed.out()).contains("The migrations don't have this yet.", "whimbrel baseline VERSION");
        assertThat(generated.exitCode()).isZero();
        assertThat(migrated.exitCode()).isEqualTo(1);
        Matcher baseline =
                Pattern.compile("whimbrel (baseline \\d+) counts it as applied").matcher(migrated.err());
        assertThat(baseline.find()).as(migrated.err()).isTrue();
        users(
                "public final Required<String> name = text();",
                "public final Nullable<Integer> age = integer().nullable();",
                "public final Nullable<Integer> size = integer().nullable();");
        assertThat(push().err()).contains("1 migration is pending here.");
        assertThat(project.run(baseline.group(1).split(" ")).exitCode()).isZero();
        assertThat(project.run("check", "--scratch", database.url()).out()).contains("extra column public.users.size");
    }
}
