package dev.whimbrel.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.ConnectionSource;
import dev.whimbrel.dialect.Sql;
import dev.whimbrel.dialect.postgres.PostgresDialect;
import dev.whimbrel.schema.Dependencies;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SchemaGraph;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.diff.DiffRules;
import dev.whimbrel.schema.diff.Differ;
import dev.whimbrel.testing.RandomChange;
import dev.whimbrel.testing.RandomSchema;
import dev.whimbrel.testing.SchemaBuilding;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

/** What comes of making some tables anew is what comes of making everything anew. */
class TablesAnewTest {

    private static final PostgresDialect DIALECT = new PostgresDialect();
    private static final HiddenTables NONE = new HiddenTables(Set.of());
    private static final String PARENT_AND_CHILD =
            "CREATE TABLE parent (id int PRIMARY KEY, n int); CREATE TABLE child (id int REFERENCES parent);";
    private static final String OTHER_PARENT =
            "CREATE TABLE parent (id int PRIMARY KEY, m text DEFAULT 'a'); CREATE TABLE child (id int REFERENCES parent);";

    @Property(tries = 12)
    void randomTablesAreWhatTheyAreWhenAllIsMadeAnew(@ForAll long seed) throws SQLException {
        RandomSchema random = new RandomSchema(seed);
        Schema before = seed % 4 == 0 ? random.next() : withoutViews(random.next());
        Schema after = withOtherTables(random, before);
        Optional<SchemaGraph> whole = made(after);
        if (whole.isEmpty()) {
            Statistics.collect("can't be made");
            return;
        }
        try (TestDatabase database = TestServer.create()) {
            build(database, before);

            Optional<SchemaGraph> some = anew(database, declared(before), declared(after));

            Statistics.collect(some.isPresent() ? "some tables" : "everything");
            some.ifPresent(graph -> verifySame(graph, whole.get()));
        }
    }

    /** A view often reads what has changed. */
    private static Schema withoutViews(Schema schema) {
        Schema less = schema;
        for (ObjectName view : schema.views().keySet()) {
            less = less.withoutView(view);
        }
        return less;
    }

    private static Schema withOtherTables(RandomSchema random, Schema schema) {
        Schema now = schema;
        for (Change change : RandomChange.of(random, schema)) {
            try {
                Schema next = change.apply(now);
                boolean onlyTables = SameTables.without(next).equals(SameTables.without(now));
                now = onlyTables && random.chance(6) ? next : now;
            } catch (WhimbrelException e) {
                // By chance it doesn't fit what is there by now.
            }
        }
        return now;
    }

    private static Optional<SchemaGraph> made(Schema schema) throws SQLException {
        try (TestDatabase database = TestServer.create()) {
            build(database, schema);
            return Optional.of(read(database).graph());
        } catch (IllegalStateException | WhimbrelException e) {
            return Optional.empty();
        }
    }

    @Test
    void foreignKeysIntoATableAreMadeAgain() throws SQLException {
        assertThat(anew(PARENT_AND_CHILD, "", OTHER_PARENT)).isPresent();
    }

    @Test
    void rowsThatAForeignKeyWouldMissLeaveItToTheWhole() throws SQLException {
        assertThat(anew(PARENT_AND_CHILD, "INSERT INTO parent VALUES (1); INSERT INTO child VALUES (1)", OTHER_PARENT))
                .isEmpty();
    }

    @Test
    void tablesThatAreNewOrGoneCountToo() throws SQLException {
        assertThat(anew(
                        "CREATE TABLE old (id int); CREATE TABLE stays (id int);",
                        "",
                        "CREATE TABLE stays (id int); CREATE TABLE fresh (id int);"))
                .isPresent();
    }

    @Test
    void aTableThatSomethingElseReadsIsLeftToTheWhole() throws SQLException {
        assertThat(anew(PARENT_AND_CHILD, "CREATE VIEW seen AS SELECT n FROM parent", OTHER_PARENT))
                .isEmpty();
    }

    @Test
    void aTableWithATriggerOrAGrantIsLeftToTheWhole() throws SQLException {
        assertThat(anew(
                        PARENT_AND_CHILD,
                        "CREATE TRIGGER same BEFORE UPDATE ON parent FOR EACH ROW"
                                + " EXECUTE FUNCTION suppress_redundant_updates_trigger()",
                        OTHER_PARENT))
                .isEmpty();
        assertThat(anew(PARENT_AND_CHILD, "GRANT SELECT ON parent TO public", OTHER_PARENT))
                .isEmpty();
    }

    /**
     * What a database with some objects, and others that nobody declares, is with other tables; verified.
     *
     * @param more made in the database too
     */
    private static Optional<SchemaGraph> anew(String objects, String more, String others) throws SQLException {
        try (TestDatabase from = TestServer.create();
                TestDatabase to = TestServer.create();
                TestDatabase database = TestServer.create()) {
            from.execute(objects);
            to.execute(others);
            database.execute(objects);
            if (!more.isEmpty()) {
                database.execute(more);
            }
            SchemaGraph wanted = read(to).graph();
            Optional<SchemaGraph> made = anew(database, read(from).graph(), wanted);
            made.ifPresent(graph -> verifySame(graph, wanted));
            return made;
        }
    }

    private static Optional<SchemaGraph> anew(TestDatabase database, SchemaGraph before, SchemaGraph after)
            throws SQLException {
        ReadSchema there = read(database);
        Optional<Set<ObjectName>> tables = DeclaredParts.of(after)
                .tablesOtherThanIn(
                        DeclaredParts.of(before),
                        there.graph().schema().tables().keySet());
        Optional<SchemaGraph> made =
                new TablesAnew(DIALECT, source(database), there, NONE).with(after, tables.orElseThrow());
        assertThat(read(database).graph().schema())
                .as("the database stays what it is")
                .isEqualTo(there.graph().schema());
        return made;
    }

    private static void verifySame(SchemaGraph made, SchemaGraph whole) {
        assertThat(Differ.between(made, whole, DiffRules.ofMajorVersion(18)).changes())
                .isEmpty();
        assertThat(SameTables.of(made.schema(), whole.schema()))
                .isEqualTo(whole.schema().tables().keySet());
        assertThat(SameTables.without(made.schema())).isEqualTo(SameTables.without(whole.schema()));
    }

    private static SchemaGraph declared(Schema schema) {
        return new SchemaGraph(schema, Dependencies.none());
    }

    private static void build(TestDatabase database, Schema schema) throws SQLException {
        for (Change change : SchemaBuilding.changes(schema)) {
            for (Sql sql : DIALECT.renderer("public").render(change)) {
                database.execute(sql.text());
            }
        }
    }

    private static ReadSchema read(TestDatabase database) throws SQLException {
        return new ReadSchema(new Trial(DIALECT, source(database), NONE).read(), 18, List.of());
    }

    private static ConnectionSource source(TestDatabase database) {
        return properties -> {
            Properties all = new Properties();
            all.putAll(properties);
            return DriverManager.getConnection(database.jdbcUrl(), all);
        };
    }
}
