package dev.whimbrel.dialect.postgres;

import static dev.whimbrel.dialect.postgres.InspectedDatabase.lines;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.dialect.Inspector.Scope;
import dev.whimbrel.schema.Dependencies;
import dev.whimbrel.schema.ObjectKey;
import dev.whimbrel.schema.ObjectSql;
import dev.whimbrel.schema.OpaqueObject;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SchemaGraph;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The SQL of objects that are known by their text makes exactly what was there, and drops nothing else. */
class OpaqueSqlTest {

    /** What can't be made again by SQL alone: for secrets, for a circle of needs, or because the server has no words for it. */
    private static final Set<String> ONLY_CARRIED = Set.of(
            "base type", "operator class", "operator family", "subscription", "system trigger", "security label", "user mapping");

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

        assertThat(without)
                .containsExactlyInAnyOrder(
                        "function app.code_in(cstring)", "function app.code_out(app.code)");
    }

    @Test
    void whatIsDroppedIsGoneAndWhatIsCreatedAgainIsTheSame() throws SQLException {
        List<String> wrong = new ArrayList<>();
        for (OpaqueObject object : everything.schema().opaque().values()) {
            ObjectSql sql = object.sql();
            if (sql != null) {
                database.execute("SAVEPOINT object");
                String complaint = dropAndCreate(object, sql);
                if (complaint != null) {
                    wrong.add(object.key() + ": " + complaint);
                }
                database.execute("ROLLBACK TO SAVEPOINT object");
            }
        }

        assertThat(wrong).isEmpty();
    }

    /** Drops an object after all that needs it, and makes all of them again; gives what is wrong then. */
    private static @Nullable String dropAndCreate(OpaqueObject object, ObjectSql sql) throws SQLException {
        List<OpaqueObject> toDrop = new ArrayList<>();
        if (!collectUsers(ObjectKey.of(object), toDrop, new HashSet<>())) {
            return null;
        }
        for (OpaqueObject user : toDrop) {
            ObjectSql own = user.sql();
            String failure = own == null ? null : database.attempt(own.drop());
            if (failure != null) {
                return "drop of " + user.key() + " " + failure;
            }
        }
        Set<String> gone = new TreeSet<>(everything.schema().opaque().keySet());
        Schema without = database.inspect(Scope.ALL);
        gone.removeAll(without.opaque().keySet());
        Set<String> dropped = new TreeSet<>(toDrop.stream().map(OpaqueObject::key).toList());
        if (!gone.equals(dropped)) {
            return "dropped " + dropped + " but gone are " + gone;
        }
        for (OpaqueObject user : toDrop.reversed()) {
            ObjectSql own = user.sql();
            String failure = own == null ? null : database.attempt(withComment(user, own));
            if (failure != null) {
                return "create of " + user.key() + " " + failure;
            }
        }
        List<String> expected = lines(everything.schema());
        List<String> actual = lines(database.inspect(Scope.ALL));
        return expected.equals(actual) ? null : "not the same:\n" + difference(expected, actual);
    }

    /** In the order in which they are dropped; false when something needs it that isn't known by its text. */
    private static boolean collectUsers(ObjectKey key, List<OpaqueObject> found, Set<ObjectKey> seen) {
        if (!seen.add(key)) {
            return true;
        }
        Dependencies dependencies = everything.dependencies();
        OpaqueObject object = everything.schema().opaque().get(key.part() + " " + key.name().name());
        if (key.kind() != ObjectKey.Kind.OPAQUE || object == null || object.sql() == null) {
            return false;
        }
        for (ObjectKey user : dependencies.users(key)) {
            if (!collectUsers(user, found, seen)) {
                return false;
            }
        }
        found.add(object);
        return true;
    }

    private static List<String> withComment(OpaqueObject object, ObjectSql sql) {
        List<String> statements = new ArrayList<>(sql.create());
        if (object.comment() != null) {
            statements.add("COMMENT ON " + sql.commentOn() + " IS '" + object.comment().replace("'", "''") + "'");
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
