package dev.whimbrel.migrate.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.SourceLocation;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.migrate.SchemaBuilder;
import dev.whimbrel.migrate.builder.ColumnKinds;
import dev.whimbrel.schema.SqlType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An error of a Java migration points at the line of the call that is wrong, whatever is called after it. */
class ErrorPlacesTest {

    private static final String FILE = "ErrorPlacesTest.java";

    private static final List<String> SOURCE = source();

    /**
     * A wrong call.
     *
     * @param call what stands on its line
     * @param says a part of the message
     */
    record Wrong(String name, String call, Consumer<SchemaBuilder> calls, String says) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"types", "definitions", "leftOut", "data"})
    void standsAtItsOwnLine(Wrong wrong) {
        WhimbrelException failure = Calls.wrong(wrong.calls());

        SourceLocation place = failure.location().orElseThrow();
        assertThat(place.file()).isEqualTo(FILE);
        assertThat(SOURCE.get(place.line() - 1)).contains(wrong.call());
        assertThat(failure).hasMessageStartingWith(place + ": ").hasMessageContaining(wrong.says());
        assertThat(failure.code()).isNotEqualTo(ErrorCode.STATEMENT_FAILED);
    }

    private static List<String> source() {
        try {
            return Files.readAllLines(Path.of("src/test/java/dev/whimbrel/migrate/dsl", FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Wrong> types() {
        return Stream.of(
                new Wrong(
                        "the type of a column",
                        "t.column(",
                        db -> db.createTable("t", t -> t.column("a", "varchar(x)")),
                        "\"varchar(x)\" isn't a type"),
                new Wrong(
                        "the type before an alteration",
                        "c.type(",
                        db -> db.alterColumn("t", "a", c -> c.type("a b c", "text")),
                        "\"a b c\" isn't a type"),
                new Wrong(
                        "the type after an alteration",
                        "c.type(",
                        db -> db.alterColumn("t", "a", c -> c.type("serial")),
                        "Use an identity column"),
                new Wrong(
                        "the type of a sequence",
                        "s.type(",
                        db -> db.createSequence("s", s -> s.type("integer; DROP TABLE t")),
                        "isn't a type"),
                new Wrong(
                        "the type of a sequence that doesn't count",
                        "s.type(",
                        db -> db.alterSequence("s", s -> s.type("numeric")),
                        "smallint, integer or bigint, not in numeric"),
                new Wrong(
                        "a length that the server refuses",
                        "db.addColumn(",
                        db -> db.addColumn("t", t -> t.varchar("a", 0)),
                        "takes 1 to"));
    }

    static Stream<Wrong> definitions() {
        String longName = "n".repeat(64);
        return Stream.of(
                new Wrong(
                        "an enum of a column without values",
                        "t.enumOf(",
                        db -> db.createTable("t", t -> t.enumOf("state")),
                        "at least one value"),
                new Wrong(
                        "a column twice",
                        "t.integer(\"a\")",
                        db -> db.createTable("t", t -> {
                            t.text("a");
                            t.integer("a");
                        }),
                        "column a twice"),
                new Wrong(
                        "a default and an identity",
                        ".defaultTo(",
                        db -> db.createTable("t", t -> t.bigint("a").identity().defaultTo(1)),
                        "in two ways"),
                new Wrong(
                        "a name that is too long",
                        "db.createTable(longName",
                        db -> db.createTable(longName, t -> t.text("a")),
                        "would cut it"),
                new Wrong(
                        "a name that is empty", "t.text(\"\")", db -> db.createTable("t", t -> t.text("")), "is empty"),
                new Wrong(
                        "a name of three parts", "db.dropTable(", db -> db.dropTable("a.b.c"), "is no name of a table"),
                new Wrong(
                        "a sequence that steps by nothing",
                        "db.alterSequence(",
                        db -> db.alterSequence("s", s -> {}),
                        "Nothing is said"),
                new Wrong(
                        "an alteration of nothing",
                        "db.alterColumn(",
                        db -> db.alterColumn("t", "a", c -> {}),
                        "Nothing is said"),
                new Wrong(
                        "using without a type",
                        "db.alterColumn(",
                        db -> db.alterColumn("t", "a", c -> c.using("1").notNull()),
                        "belong to a new type"),
                new Wrong(
                        "a value that has no literal",
                        "db.createTable(",
                        db -> db.createTable(
                                "t", t -> t.column("a", SqlType.text()).defaultTo(new Object())),
                        "Object"));
    }

    /** What is missing shows only when the next call begins, and yet it is the fault of the call before. */
    static Stream<Wrong> leftOut() {
        return Stream.of(
                new Wrong("an index without keys", "db.addIndex(", first(db -> db.addIndex("t")), "has no keys"),
                new Wrong(
                        "an index without keys in a table",
                        "t.index()",
                        first(db -> db.createTable("t", t -> {
                            t.text("a");
                            t.index();
                        })),
                        "has no keys"),
                new Wrong(
                        "a reference to nothing",
                        "db.addForeignKey(",
                        first(db -> db.addForeignKey("t", "a")),
                        "nothing says what it refers to"),
                new Wrong(
                        "a unique without columns",
                        "db.addUnique(",
                        first(db -> db.addUnique("t")),
                        "no columns are named"),
                new Wrong(
                        "an update that says no rows",
                        "db.update(",
                        first(db -> db.update("t").set("a", 1)),
                        "doesn't say which rows"),
                new Wrong(
                        "an update that sets nothing",
                        "db.update(",
                        first(db -> db.update("t").allRows()),
                        "sets nothing"),
                new Wrong(
                        "a delete that says no rows",
                        "db.delete(",
                        first(db -> db.delete("t")),
                        "doesn't say which rows"),
                new Wrong(
                        "a backfill that sets nothing", "db.backfill(", first(db -> db.backfill("t")), "sets nothing"),
                new Wrong(
                        "an insert without rows",
                        "db.insert(",
                        first(db -> db.insert("t", "a")),
                        "Call values(...) for each row"),
                new Wrong(
                        "a constraint that can't be concurrent",
                        "t.index(\"a\")",
                        first(db -> db.createTable("t", t -> {
                            t.text("a");
                            t.index("a").concurrently();
                        })),
                        "has no rows yet"));
    }

    private static Consumer<SchemaBuilder> first(Consumer<SchemaBuilder> wrong) {
        return wrong.andThen(db -> db.createTable("next", t -> t.text("a")));
    }

    static Stream<Wrong> data() {
        return Stream.of(
                new Wrong(
                        "a row of another length",
                        ".values(1)",
                        db -> db.insert("t", "a", "b").values(1),
                        "1 values for the 2 columns"),
                new Wrong(
                        "more placeholders than arguments",
                        "db.sql(",
                        db -> db.sql("SELECT {}, {}", 1),
                        "2 placeholders"),
                new Wrong(
                        "more arguments than placeholders", "db.sql(", db -> db.sql("SELECT {}", 1, 2), "2 arguments"),
                new Wrong("SQL without a statement", "db.sql(", db -> db.sql("-- nothing"), "holds no statement"),
                new Wrong(
                        "a query of two statements",
                        "db.query(",
                        db -> db.query("SELECT 1; SELECT 2"),
                        "one statement"),
                new Wrong("a quote that never closes", "db.sql(", db -> db.sql("SELECT 'x"), "ErrorPlacesTest.java"),
                new Wrong(
                        "an empty batch",
                        ".batch(0)",
                        db -> db.backfill("t").set("a", 1).batch(0),
                        "at least one row"),
                new Wrong(
                        "a value in a row that has no literal",
                        "db.insert(",
                        db -> db.insert("t", List.of(Map.of("a", new Object()))),
                        "Object"));
    }

    @Test
    void theInnermostLineOfTheUserCountsAlsoInAMethodOfTheirOwn() {
        WhimbrelException failure = Calls.wrong(db -> db.createTable("t", ErrorPlacesTest::withTenant));

        assertThat(SOURCE.get(failure.location().orElseThrow().line() - 1)).contains("t.column(\"tenant\"");
    }

    private static void withTenant(ColumnKinds t) {
        t.column("tenant", "uuid(3)");
    }

    @Test
    void whatTheMigrationsOwnCodeThrowsIsToldWithItsLine() {
        WhimbrelException failure = Calls.wrong(db -> Integer.parseInt("one"));

        assertThat(SOURCE.get(failure.location().orElseThrow().line() - 1)).contains("Integer.parseInt(");
        assertThat(failure)
                .hasMessageContaining("The migration's own code failed")
                .hasRootCauseInstanceOf(NumberFormatException.class);
    }
}
