package dev.whimbrel.dialect.postgres;

import static dev.whimbrel.dialect.postgres.InspectedDatabase.lines;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.dialect.Inspector.Scope;
import dev.whimbrel.schema.ObjectKey;
import dev.whimbrel.schema.ObjectSql;
import dev.whimbrel.schema.OpaqueObject;
import dev.whimbrel.schema.SchemaGraph;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The SQL of objects that are known by their text makes exactly what was there, and drops nothing else. */
class OpaqueSqlTest {

    /** What can't be made again by SQL alone: for secrets, for a circle of needs, or because the server has no words for it. */
    private static final Set<String> ONLY_CARRIED = Set.of(
            "base type",
            "operator class",
            "operator family",
            "subscription",
            "system trigger",
            "security label",
            "user mapping");

    private static final TestDatabase OWN = TestServer.create();
    private static InspectedDatabase database;
    private static SchemaGraph everything;

    @BeforeAll
    static void create() {
        database = new InspectedDatabase(OWN, InspectedDatabase.everything() + InspectedDatabase.more());
        database.execute("SET search_path = pg_catalog");
        everything = database.inspectGraph();
    }

    @AfterAll
    static void close() {
        database.close();
        OWN.close();
    }

    @Test
    void everyKindHasSqlButThoseThatAreOnlyCarried() {
        Set<String> without = new TreeSet<>();
        for (OpaqueObject object : everything.schema().opaque().values()) {
            if (object.sql() == null && !ONLY_CARRIED.contains(object.kind())) {
                without.add(object.key());
            }
        }

        if (TestServer.majorVersion() < 15) {
            // Its statements can't change the access method of a table.
            without.remove("table settings app.other_heap");
        }
        assertThat(without)
                .containsExactlyInAnyOrder("function app.code_in(cstring)", "function app.code_out(app.code)");
    }

    @Test
    void whatIsDroppedIsGoneAndWhatIsCreatedAgainIsTheSame() throws SQLException {
        database.execute("SAVEPOINT objects");
        List<OpaqueObject> all = List.copyOf(everything.schema().opaque().values());

        assertThat(dropAndCreate(all)).isNull();
        assertThat(droppable(all).stream().map(OpaqueObject::kind))
                .containsAll(all.stream()
                        .map(OpaqueObject::kind)
                        .filter(kind -> !ONLY_CARRIED.contains(kind))
                        .toList());
        database.execute("ROLLBACK TO SAVEPOINT objects");
    }

    @Test
    @Tag("slow")
    void eachObjectTakesNothingElseWithIt() throws SQLException {
        List<String> wrong = new ArrayList<>();
        for (OpaqueObject object : everything.schema().opaque().values()) {
            database.execute("SAVEPOINT object");
            String complaint = drop(droppable(List.of(object)));
            if (complaint != null) {
                wrong.add(object.key() + ": " + complaint);
            }
            database.execute("ROLLBACK TO SAVEPOINT object");
        }

        assertThat(wrong).isEmpty();
    }

    /** Drops objects after all that needs them, and makes all of them again; gives what is wrong then. */
    private static @Nullable String dropAndCreate(List<OpaqueObject> objects) throws SQLException {
        List<OpaqueObject> toDrop = droppable(objects);
        String complaint = drop(toDrop);
        if (complaint != null) {
            return complaint;
        }
        for (OpaqueObject object : toDrop.reversed()) {
            String failure = database.attempt(withComment(object));
            if (failure != null) {
                return "create of " + object.key() + " " + failure;
            }
        }
        List<String> expected = lines(everything.schema());
        List<String> actual = lines(database.inspect(Scope.ALL));
        return expected.equals(actual) ? null : "not the same:\n" + difference(expected, actual);
    }

    /** Drops objects in this order; gives what is wrong if more or less is gone then. */
    private static @Nullable String drop(List<OpaqueObject> toDrop) throws SQLException {
        for (OpaqueObject object : toDrop) {
            String failure = database.attempt(sql(object).drop());
            if (failure != null) {
                return "drop of " + object.key() + " " + failure;
            }
        }
        Set<String> gone = new TreeSet<>(everything.schema().opaque().keySet());
        gone.removeAll(database.inspect(Scope.ALL).opaque().keySet());
        Set<String> dropped =
                new TreeSet<>(toDrop.stream().map(OpaqueObject::key).toList());
        return gone.equals(dropped) ? null : "dropped " + dropped + " but gone are " + gone;
    }

    /** Objects, each after all that needs it, without those that something else needs. */
    private static List<OpaqueObject> droppable(List<OpaqueObject> objects) {
        List<OpaqueObject> droppable = new ArrayList<>();
        Set<ObjectKey> seen = new HashSet<>();
        objects.forEach(object -> collectUsers(ObjectKey.of(object), droppable, seen));
        return droppable;
    }

    private static ObjectSql sql(OpaqueObject object) {
        return Objects.requireNonNull(object.sql());
    }

    /** In the order in which they are dropped; nothing when something needs it that can't be dropped so. */
    private static boolean collectUsers(ObjectKey key, List<OpaqueObject> found, Set<ObjectKey> seen) {
        OpaqueObject object =
                everything.schema().opaque().get(key.part() + " " + key.name().name());
        if (key.kind() != ObjectKey.Kind.OPAQUE || object == null || object.sql() == null) {
            return false;
        }
        if (found.contains(object)) {
            return true;
        }
        if (!seen.add(key)) {
            return false;
        }
        for (ObjectKey user : everything.dependencies().users(key)) {
            if (!collectUsers(user, found, seen)) {
                return false;
            }
        }
        found.add(object);
        return true;
    }

    private static List<String> withComment(OpaqueObject object) {
        ObjectSql sql = sql(object);
        List<String> statements = new ArrayList<>(sql.create());
        if (object.comment() != null) {
            statements.add(
                    "COMMENT ON " + sql.commentOn() + " IS '" + object.comment().replace("'", "''") + "'");
        }
        return statements;
    }

    private static String difference(Collection<String> expected, Collection<String> actual) {
        List<String> missing = new ArrayList<>(expected);
        missing.removeAll(actual);
        List<String> added = new ArrayList<>(actual);
        added.removeAll(expected);
        return "- " + missing + "\n+ " + added;
    }
}
