package dev.whimbrel.dialect.postgres;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.whimbrel.dialect.Inspector;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.OpaqueObject;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SchemaGraph;
import dev.whimbrel.schema.TableDef;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A database in a transaction that is never committed: cheap to fill, to inspect and to set back. */
final class InspectedDatabase implements AutoCloseable {

    private static final Pattern VERSION_MARK = Pattern.compile("(?m)^(.*) -- since (\\d+)$");
    private static final PostgresInspector INSPECTOR = new PostgresInspector();

    private final Connection connection;

    /** On a database that is shared by all, one at a time. */
    InspectedDatabase(String sql) {
        this(Shared.DATABASE, sql);
    }

    /** On a database of its own, when it lives longer than others. */
    InspectedDatabase(TestDatabase database, String sql) {
        try {
            connection = DriverManager.getConnection(database.jdbcUrl() + "&preferQueryMode=simple");
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        execute("SET lock_timeout = '20s'");
        execute(sql);
    }

    /** What an empty database becomes by some SQL. */
    static Schema inspect(String sql) {
        return inspect(sql, Inspector.Scope.ALL);
    }

    static Schema inspect(String sql, Inspector.Scope scope) {
        try (InspectedDatabase database = new InspectedDatabase(sql)) {
            return database.inspect(scope);
        }
    }

    /** The table {@code public.t} of some SQL. */
    static TableDef table(String sql) {
        return Objects.requireNonNull(inspect(sql).tables().get(new ObjectName("public", "t")));
    }

    /** The text of an object that is carried in text. */
    static String opaque(Schema schema, String kindAndIdentity) {
        OpaqueObject object = schema.opaque().get(kindAndIdentity);
        if (object == null) {
            throw new AssertionError(
                    "No " + kindAndIdentity + " among " + schema.opaque().keySet());
        }
        return object.definition();
    }

    /** A schema as a list that shows well where two differ. */
    static List<String> lines(Schema schema) {
        return Stream.of(
                        schema.namespaces(),
                        schema.extensions(),
                        schema.enums(),
                        schema.sequences(),
                        schema.tables(),
                        schema.views(),
                        schema.opaque())
                .flatMap(objects -> objects.values().stream())
                .map(Object::toString)
                .toList();
    }

    static void assumeSince(int majorVersion) {
        assumeTrue(TestServer.majorVersion() >= majorVersion, "since PostgreSQL " + majorVersion);
    }

    /** SQL that creates one of everything that there is in this version. */
    static String everything() {
        return resource("everything.sql");
    }

    /** SQL that creates more, after {@link #everything}, of what has many forms. */
    static String more() {
        return resource("more.sql");
    }

    private static String resource(String name) {
        try (InputStream resource = InspectedDatabase.class.getResourceAsStream(name)) {
            String sql = new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
            return VERSION_MARK.matcher(sql).replaceAll(InspectedDatabase::lineForVersion);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lineForVersion(java.util.regex.MatchResult line) {
        boolean reached = TestServer.majorVersion() >= Integer.parseInt(line.group(2));
        return reached ? Matcher.quoteReplacement(line.group(1)) : "";
    }

    void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + " in: " + sql, e);
        }
    }

    Schema inspect(Inspector.Scope scope) {
        try {
            return INSPECTOR.inspect(connection, scope);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    SchemaGraph inspectGraph() {
        try {
            return INSPECTOR.inspectGraph(connection, Inspector.Scope.ALL);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Tries some statements.
     *
     * @return the SQLSTATE and message of the failure, after which all is as before; null when they went through
     */
    @Nullable String attempt(List<String> statements) throws SQLException {
        execute("SAVEPOINT attempt");
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
            return null;
        } catch (SQLException e) {
            execute("ROLLBACK TO SAVEPOINT attempt");
            return e.getSQLState() + " " + e.getMessage();
        } finally {
            execute("RELEASE SAVEPOINT attempt");
        }
    }

    /** The database after a change, which is taken back at once. */
    Schema inspectAfter(String change) {
        execute("SAVEPOINT before_change");
        try {
            execute(change);
            return inspect(Inspector.Scope.ALL);
        } finally {
            execute("ROLLBACK TO SAVEPOINT before_change; RELEASE SAVEPOINT before_change");
        }
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Shared {
        static final TestDatabase DATABASE = TestServer.create();
    }
}
