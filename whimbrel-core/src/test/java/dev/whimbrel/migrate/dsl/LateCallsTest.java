package dev.whimbrel.migrate.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.migrate.SchemaBuilder;
import dev.whimbrel.migrate.builder.ColumnAlteration;
import dev.whimbrel.migrate.builder.ColumnBuilder;
import dev.whimbrel.migrate.builder.IdentityBuilder;
import dev.whimbrel.migrate.builder.SequenceBuilder;
import dev.whimbrel.migrate.builder.TableAlteration;
import dev.whimbrel.migrate.builder.TableBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of an operation after it was done is refused, never lost. */
class LateCallsTest {

    record Case(String name, Function<SchemaBuilder, Runnable> begun) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("descriptions")
    void afterTheNextOperationBeganItIsTooLate(Case each) {
        WhimbrelException failure = Calls.wrong(db -> {
            Runnable later = each.begun().apply(db);
            db.createEnum("next", "a");
            later.run();
        });

        assertThat(failure).isNotNull();
        assertThat(failure.code()).isEqualTo(ErrorCode.USAGE);
        assertThat(failure).hasMessageMatching("LateCallsTest\\.java:\\d+: This comes too late.*");
    }

    static Stream<Case> descriptions() {
        List<Case> cases = new ArrayList<>();
        cases.add(of("addIndex", db -> db.addIndex("t", "a"), i -> i.unique()));
        cases.add(of("addForeignKey", db -> db.addForeignKey("t", "a").references("u"), f -> f.notValid()));
        cases.add(of("addUnique", db -> db.addUnique("t", "a"), u -> u.deferrable()));
        cases.add(of("addCheck", db -> db.addCheck("t", "a > 0"), c -> c.name("late")));
        cases.add(of("addPrimaryKey", db -> db.addPrimaryKey("t", "a"), k -> k.comment("late")));
        cases.add(of("dropTable", db -> db.dropTable("t"), d -> d.cascade()));
        cases.add(of("dropIndex", db -> db.dropIndex("i"), d -> d.concurrently()));
        cases.add(of("addEnumValue", db -> db.addEnumValue("e", "v"), v -> v.before("w")));
        cases.add(of("createView", db -> db.createView("v", "SELECT 1"), v -> v.comment("late")));
        cases.add(of("replaceView", db -> db.replaceView("v", "SELECT 1"), v -> v.was("SELECT 2")));
        cases.add(of("refresh", db -> db.refreshMaterializedView("v"), r -> r.concurrently()));
        cases.add(of("comment", db -> db.commentOnTable("t", "c"), c -> c.was("b")));
        cases.add(of("extension", db -> db.createExtension("x"), x -> x.version("1")));
        cases.add(of("sql", db -> db.sql("SELECT 1"), s -> s.reversedByNothing()));
        cases.add(of("insert", db -> db.insert("t", Map.of("a", 1)), i -> i.onConflictDoNothing()));
        cases.add(of("values", db -> db.insert("t", "a").values(1), i -> i.values(2)));
        cases.add(of("update", db -> db.update("t").set("a", 1).allRows(), u -> u.where("b = 1")));
        cases.add(of("delete", db -> db.delete("t").where("a = 1"), d -> d.allRows()));
        cases.add(of("backfill", db -> db.backfill("t").set("a", 1), b -> b.batch(5)));
        return cases.stream();
    }

    private static <B> Case of(String name, Function<SchemaBuilder, B> begin, Consumer<B> later) {
        return new Case(name, db -> {
            B builder = begin.apply(db);
            return () -> later.accept(builder);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lambdas")
    void whatALambdaWasGivenIsOfNoUseAfterIt(Case each) {
        WhimbrelException failure = Calls.wrong(db -> each.begun().apply(db).run());

        assertThat(failure).isNotNull();
        assertThat(failure).hasMessageMatching("LateCallsTest\\.java:\\d+: This comes too late.*");
    }

    static Stream<Case> lambdas() {
        List<Case> cases = new ArrayList<>();
        cases.add(kept(
                "table",
                (db, keep) -> db.createTable("t", t -> {
                    t.text("a");
                    keep.add(() -> late(t));
                })));
        cases.add(kept(
                "column",
                (db, keep) -> db.createTable("t", t -> {
                    ColumnBuilder column = t.text("a");
                    keep.add(column::nullable);
                })));
        cases.add(kept(
                "foreign key of a column",
                (db, keep) -> db.createTable("t", t -> {
                    var column = t.bigint("a").references("u");
                    keep.add(column::deferrable);
                })));
        cases.add(kept(
                "index of a table",
                (db, keep) -> db.createTable("t", t -> {
                    t.text("a");
                    var index = t.index("a");
                    keep.add(index::unique);
                })));
        cases.add(kept(
                "added column",
                (db, keep) -> db.addColumn("t", t -> {
                    ColumnBuilder column = t.text("a");
                    keep.add(column::unique);
                })));
        cases.add(kept(
                "alteration",
                (db, keep) -> db.alterColumn("t", "a", c -> {
                    ColumnAlteration altered = c.notNull();
                    keep.add(altered::nullable);
                })));
        cases.add(kept(
                "identity",
                (db, keep) -> db.createTable(
                        "t",
                        t -> t.bigint("a").identity(i -> {
                            IdentityBuilder identity = i.start(5);
                            keep.add(identity::cycle);
                        }))));
        cases.add(kept(
                "sequence",
                (db, keep) -> db.createSequence("s", s -> {
                    SequenceBuilder sequence = s.start(5);
                    keep.add(() -> sequence.cache(2));
                })));
        cases.add(kept(
                "storage",
                (db, keep) -> db.alterTable("t", t -> {
                    t.unlogged();
                    TableAlteration alteration = t;
                    keep.add(alteration::logged);
                })));
        return cases.stream();
    }

    private static void late(TableBuilder table) {
        table.comment("late");
    }

    private interface Keeping {
        void call(SchemaBuilder db, List<Runnable> keep);
    }

    private static Case kept(String name, Keeping call) {
        return new Case(name, db -> {
            List<Runnable> keep = new ArrayList<>();
            call.call(db, keep);
            return () -> keep.getFirst().run();
        });
    }

    @Test
    void afterTheMigrationTheBuilderItselfIsOfNoUse() {
        List<SchemaBuilder> kept = new ArrayList<>();
        Calls.up(kept::add);

        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                        WhimbrelException.class, () -> kept.getFirst().createEnum("e", "a")))
                .isNotNull()
                .hasMessageContaining("This comes too late");
    }

    @Test
    void theBuilderOfAReversalIsOfNoUseAfterIt() {
        WhimbrelException failure = Calls.wrong(db -> {
            List<SchemaBuilder> kept = new ArrayList<>();
            db.reverse(kept::add);
            kept.getFirst().createEnum("e", "a");
        });

        assertThat(failure).isNotNull();
        assertThat(failure).hasMessageContaining("This comes too late");
    }
}
