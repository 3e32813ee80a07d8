package dev.whimbrel.migrate.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.migrate.SchemaBuilder;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can't be taken back by itself is refused in {@code change(db)} with the reason, the line, and what to write instead. */
class IrreversibleTest {

    record Case(String says, Consumer<SchemaBuilder> call) {
        @Override
        public String toString() {
            return says;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void saysWhyAndWhatToWriteInstead(Case each) {
        WhimbrelException failure = Calls.irreversible(each.call());

        assertThat(failure).isNotNull();
        assertThat(failure.code()).isEqualTo(ErrorCode.IRREVERSIBLE);
        assertThat(failure.location())
                .hasValueSatisfying(place -> assertThat(place.line()).isPositive());
        assertThat(failure)
                .hasMessageMatching("(?s)IrreversibleTest\\.java:\\d+: .*")
                .hasMessageContaining(each.says())
                .hasMessageMatching("(?s).*([Ww]rite up and down|There is no way back).*");
    }

    static Stream<Case> calls() {
        return Stream.of(
                new Case("dropTable(\"t\", t -> ...)", db -> db.dropTable("t")),
                new Case(
                        "cascade() reaches unseen things",
                        db -> db.dropTable("t").cascade()),
                new Case("ifExists() may or may not", db -> db.dropTable("t").ifExists()),
                new Case("dropColumn(\"t\", t -> t.text(\"a\"))", db -> db.dropColumn("t", "a")),
                new Case(
                        "ifExists() may or may not",
                        db -> db.dropColumn("t", "a").ifExists()),
                new Case("with type(from, to)", db -> db.alterColumn("t", "a", c -> c.type("text"))),
                new Case(
                        "computed by \"length(a)\"",
                        db -> db.alterColumn(
                                "t", "a", c -> c.type("text", "integer").using("length(a)"))),
                new Case("with defaultTo(from, to)", db -> db.alterColumn("t", "a", c -> c.defaultTo(1))),
                new Case("with defaultTo(from, to)", db -> db.alterColumn("t", "a", c -> c.defaultSql("now()"))),
                new Case("with defaultTo(from, to)", db -> db.alterColumn("t", "a", c -> c.dropDefault())),
                new Case("with dropIdentity(from)", db -> db.alterColumn("t", "a", c -> c.dropIdentity())),
                new Case("expression", db -> db.alterColumn("t", "a", c -> c.dropExpression())),
                new Case("dropConstraint(\"t\", \"c\", \"CHECK (...)\")", db -> db.dropConstraint("t", "c")),
                new Case("with an empty down", db -> db.validateConstraint("t", "c")),
                new Case("t_a_fkey", db -> db.dropForeignKey("t", "a")),
                new Case("dropIndex(\"users\", i -> i.column(\"email\"))", db -> db.dropIndex("i")),
                new Case(
                        "dropIndex(\"users\", i -> i.column(\"email\"))",
                        db -> db.dropIndex("i").concurrently()),
                new Case(
                        "index i would go with it", db -> db.addUnique("t", "a").usingIndex("i")),
                new Case("dropEnum(\"e\", \"a\", \"b\", ...)", db -> db.dropEnum("e")),
                new Case("with an empty down", db -> db.addEnumValue("e", "v")),
                new Case("how the sequence was", db -> db.alterSequence("s", s -> s.increment(2))),
                new Case("dropSequence(\"s\", s -> ...)", db -> db.dropSequence("s")),
                new Case("dropView(\"v\", \"SELECT ...\")", db -> db.dropView("v")),
                new Case("dropMaterializedView(\"v\", \"SELECT ...\")", db -> db.dropMaterializedView("v")),
                new Case(".was(\"SELECT ...\")", db -> db.replaceView("v", "SELECT 1")),
                new Case(".reversedBy(\"...\")", db -> db.sql("SELECT 1")),
                new Case("An insert into a table that was there", db -> db.insert("t", Map.of("a", 1))),
                new Case(
                        "An update of values that were there",
                        db -> db.update("t").set("a", 1).allRows()),
                new Case(
                        "A delete of rows that were there", db -> db.delete("t").allRows()),
                new Case(
                        "A backfill of columns that were there",
                        db -> db.backfill("t").set("a", 1)),
                new Case("query(...) can't be part of a change", db -> db.query("SELECT 1")));
    }

    @Test
    void allReasonsAreToldAtOnce() {
        WhimbrelException failure = Calls.irreversible(db -> {
            db.dropTable("one");
            db.createTable("fine", t -> t.text("a"));
            db.dropTable("two");
        });

        assertThat(failure.getMessage().lines())
                .hasSize(2)
                .satisfies(lines -> assertThat(lines.getFirst()).contains("one"))
                .satisfies(lines -> assertThat(lines.getLast()).contains("two"));
    }
}
