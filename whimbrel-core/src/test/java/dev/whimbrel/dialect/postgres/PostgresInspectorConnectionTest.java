package dev.whimbrel.dialect.postgres;

import static dev.whimbrel.dialect.postgres.InspectedDatabase.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whimbrel.dialect.Inspector.Scope;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

class PostgresInspectorConnectionTest {

    private static final PostgresInspector INSPECTOR = new PostgresInspector();
    private static final TestDatabase DATABASE = TestServer.create();
    private static Schema expected;

    @BeforeAll
    static void create() throws SQLException {
        DATABASE.execute("""
                CREATE TABLE t (a integer PRIMARY KEY, b text DEFAULT now()::text CHECK (b <> ''));
                CREATE INDEX t_lower ON t (lower(b));
                CREATE VIEW v AS SELECT a FROM t;
                CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
                """);
        try (Connection connection = DATABASE.connect()) {
            expected = INSPECTOR.inspect(connection, Scope.ALL);
        }
        assertThat(expected.tables()).hasSize(1);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private static List<String> settings(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT array_agg(name || '=' || setting ORDER BY name) FROM pg_settings WHERE name NOT LIKE 'transaction%'")) {
            rows.next();
            return List.of((String[]) rows.getArray(1).getArray());
        }
    }

    private static TransactionState state(Connection connection) throws SQLException {
        return connection.unwrap(BaseConnection.class).getTransactionState();
    }

    @Test
    void withAutoCommitTheConnectionIsLeftAsItWas() throws SQLException {
        try (Connection connection = DATABASE.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = public; SET TimeZone = 'Asia/Tokyo'; SET work_mem = '5MB'");
            List<String> before = settings(connection);

            assertThat(lines(INSPECTOR.inspect(connection, Scope.ALL))).isEqualTo(lines(expected));

            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(state(connection)).isEqualTo(TransactionState.IDLE);
            assertThat(settings(connection)).isEqualTo(before);
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
        }
    }

    @Test
    void withoutAutoCommitAndWithoutATransactionNoneIsLeftOpen() throws SQLException {
        try (Connection connection = DATABASE.connect()) {
            connection.setAutoCommit(false);

            assertThat(lines(INSPECTOR.inspect(connection, Scope.ALL))).isEqualTo(lines(expected));

            assertThat(connection.getAutoCommit()).isFalse();
            assertThat(state(connection)).isEqualTo(TransactionState.IDLE);
        }
    }

    @Test
    void anOpenTransactionGoesOnWithItsSettingsAndItsChangesAreSeen() throws SQLException {
        try (Connection connection = DATABASE.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "CREATE TABLE uncommitted (a integer); SET LOCAL search_path = public; SET LOCAL TimeZone = 'Asia/Tokyo'");
            List<String> before = settings(connection);

            Schema schema = INSPECTOR.inspect(connection, Scope.ALL);

            assertThat(schema.tables()).containsKey(new ObjectName("public", "uncommitted"));
            assertThat(settings(connection)).isEqualTo(before);
            assertThat(state(connection)).isEqualTo(TransactionState.OPEN);
            statement.execute("SELECT a FROM uncommitted");
            connection.rollback();
        }
    }

    @Test
    void noLockIsKeptInAnOpenTransaction() throws SQLException {
        try (Connection connection = DATABASE.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT 1");

            INSPECTOR.inspect(connection, Scope.ALL);

            try (ResultSet rows = statement.executeQuery(
                    "SELECT count(*) FROM pg_locks WHERE pid = pg_backend_pid() AND relation IN ('t'::regclass, 'v'::regclass)")) {
                rows.next();
                assertThat(rows.getInt(1)).isZero();
            }
        }
    }

    @Test
    void aFailedTransactionIsRefusedAndStaysAsItIs() throws SQLException {
        try (Connection connection = DATABASE.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            assertThatThrownBy(() -> statement.execute("SELECT 1/0")).isInstanceOf(SQLException.class);

            assertThatThrownBy(() -> INSPECTOR.inspect(connection, Scope.ALL))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("current transaction is aborted");

            assertThat(state(connection)).isEqualTo(TransactionState.FAILED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "preferQueryMode=simple",
                "preferQueryMode=extendedForPrepared",
                "preferQueryMode=extendedCacheEverything&prepareThreshold=1",
                "autosave=always",
                "readOnly=true",
                "defaultRowFetchSize=1",
                "options=-c%20default_transaction_isolation=serializable",
                "options=-c%20standard_conforming_strings=off%20-c%20quote_all_identifiers=on",
            })
    void theDriversSettingsDoNotMatter(String parameters) throws SQLException {
        try (Connection connection = DriverManager.getConnection(DATABASE.jdbcUrl() + "&" + parameters)) {
            for (int i = 0; i < 3; i++) {
                assertThat(lines(INSPECTOR.inspect(connection, Scope.ALL))).isEqualTo(lines(expected));
            }
            connection.setAutoCommit(false);
            assertThat(lines(INSPECTOR.inspect(connection, Scope.ALL))).isEqualTo(lines(expected));
        }
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheDatabase() throws SQLException {
        try (TestDatabase database = TestServer.create()) {
            database.execute(tables(1, 3));
            int few = executions(database);
            database.execute(tables(4, 300));
            int many = executions(database);

            assertThat(many).isEqualTo(few).isLessThan(10);
        }
    }

    private static String tables(int from, int to) {
        return """
                DO $$ BEGIN
                    FOR i IN %d..%d LOOP
                        EXECUTE format('CREATE TABLE t_%%s (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, a varchar(9), b text[])', i);
                        EXECUTE format('CREATE INDEX ON t_%%s (lower(a), (b[1]), a, b)', i);
                        EXECUTE format('CREATE VIEW v_%%s AS SELECT id FROM t_%%s', i, i);
                    END LOOP;
                END $$""".formatted(from, to);
    }

    /** How often something is sent to the server while a database is inspected. */
    private static int executions(TestDatabase database) throws SQLException {
        AtomicInteger executions = new AtomicInteger();
        try (Connection connection = database.connect()) {
            INSPECTOR.inspect(counting(connection, executions), Scope.ALL);
        }
        return executions.get();
    }

    private static Connection counting(Connection connection, AtomicInteger executions) {
        return proxy(Connection.class, connection, executions);
    }

    private static <T> T proxy(Class<T> type, T target, AtomicInteger executions) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getName().startsWith("execute")
                            || method.getName().startsWith("rollback")) {
                        executions.incrementAndGet();
                    }
                    try {
                        Object result = method.invoke(target, arguments);
                        return result instanceof Statement statement && !(result instanceof ResultSet)
                                ? proxy(Statement.class, statement, executions)
                                : result;
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                }));
    }

    @Test
    void aRoleWithoutAnyPrivilegesSeesTheSame() throws SQLException {
        try (TestDatabase database = TestServer.create();
                Connection owner = database.connect();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute(InspectedDatabase.everything());
            List<String> all = lines(INSPECTOR.inspect(owner, Scope.ALL));
            statement.execute("CREATE ROLE nobody; SET ROLE nobody");

            List<String> seen = lines(INSPECTOR.inspect(owner, Scope.ALL));

            assertThat(seen)
                    .containsAll(all.stream()
                            .filter(line -> !line.contains("kind=user mapping"))
                            .toList())
                    .hasSameSizeAs(all);
        }
    }
}
