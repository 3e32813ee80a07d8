package dev.whimbrel.migrate.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.migrate.SchemaBuilder;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** What is made without a name gets the one that the server itself would choose: the same calls as SQL without names show it. */
class DefaultNamesTest {

    private static final List<String> PIECES =
            List.of("a", "user", "id", "_", "long_name_of_a_thing", "Ä", "漢字", "𝄞", "\"", " ", "-", "7", "Order", "é");

    private static final List<String> EXPRESSIONS = List.of(
            "lower(%s)",
            "(%s || 'x')",
            "coalesce(%s, '')",
            "(upper(%s))::varchar(20)",
            "(%s COLLATE \"C\")",
            "substr(%s, 1, 2)",
            "(CASE WHEN %s = '' THEN 'a' ELSE 'b' END)",
            "(CASE WHEN %1$s = '' THEN 'a' ELSE %1$s END)",
            "(length(%s) + 1)",
            "(%s IS NULL)",
            "nullif(%s, '')",
            "cast(%s AS text)",
            "greatest(%s, 'a')",
            "(%s = ANY (ARRAY['a', 'b']))",
            "to_tsvector('simple'::regconfig, %s)",
            "trim(both from %s)",
            "pg_catalog.md5(%s)",
            "((ARRAY[%s, 'a'])[1])",
            "('2020-01-01 00:00:00'::timestamp AT TIME ZONE 'UTC')",
            "(ROW(%s) IS NOT NULL)",
            "starts_with(%s, 'a')");

    private static final String NAMES = """
            SELECT 'constraint ' || conname FROM pg_constraint
            WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
            UNION ALL
            SELECT relkind::text || ' ' || relname FROM pg_class WHERE relnamespace = 'public'::regnamespace
            ORDER BY 1""";

    private static TestDatabase database;
    private static Connection connection;

    @BeforeContainer
    static void connect() throws SQLException {
        database = TestServer.create();
        connection = database.connect();
        connection.setAutoCommit(false);
    }

    @AfterContainer
    static void disconnect() throws SQLException {
        connection.close();
        database.close();
    }

    @Property(tries = 60)
    void tablesColumnsKeysChecksAndSequences(@ForAll long seed) throws SQLException {
        Random random = new Random(seed);
        String table = name(random);
        List<String> c = names(random, 5);
        List<String> key = some(random, c.subList(0, 3));
        List<String> once = some(random, c.subList(0, 4));
        List<String> included = random.nextBoolean() ? List.of() : some(random, c.subList(0, 2));
        String byServer = "CREATE TABLE " + quoted(table) + " (" + quoted(c.get(0)) + " integer PRIMARY KEY, "
                + quoted(c.get(1)) + " integer NOT NULL CHECK (" + quoted(c.get(1)) + " > 0), " + quoted(c.get(2))
                + " serial, " + quoted(c.get(3)) + " text, " + quoted(c.get(4))
                + " bigint GENERATED ALWAYS AS IDENTITY, UNIQUE (" + quoted(once) + ", " + quoted(c.get(4)) + ")"
                + include(included) + ", FOREIGN KEY (" + quoted(c.get(1)) + ") REFERENCES " + quoted(table)
                + ", CHECK ("
                + quoted(c.get(1)) + " < 9), CHECK (" + quoted(c.get(0)) + " < " + quoted(c.get(1))
                + "), CHECK (1 < 2))";
        String foreign = "ALTER TABLE " + quoted(table) + " ADD FOREIGN KEY (" + quoted(c.get(2)) + ") REFERENCES "
                + quoted(table);
        String unique = "ALTER TABLE " + quoted(table) + " ADD UNIQUE (" + quoted(key) + ")";
        String check = "ALTER TABLE " + quoted(table) + " ADD CHECK (" + quoted(c.get(2)) + " IN (1, 2))";

        same(List.of(byServer, foreign, unique, check), db -> {
            db.createTable(full(table), t -> {
                t.integer(c.get(0)).primaryKey();
                t.integer(c.get(1)).check(quoted(c.get(1)) + " > 0");
                t.serial(c.get(2));
                t.text(c.get(3)).nullable();
                t.bigint(c.get(4)).identity();
                List<String> columns = new ArrayList<>(once);
                columns.add(c.get(4));
                t.unique(columns.toArray(String[]::new)).include(included.toArray(String[]::new));
                t.foreignKey(c.get(1)).references(full(table));
                t.check(quoted(c.get(1)) + " < 9");
                t.check(quoted(c.get(0)) + " < " + quoted(c.get(1)));
                t.check("1 < 2");
            });
            db.addForeignKey(full(table), c.get(2)).references(full(table));
            db.addUnique(full(table), key.toArray(String[]::new));
            db.addCheck(full(table), quoted(c.get(2)) + " IN (1, 2)");
        });
    }

    @Property(tries = 60)
    void indexesAlsoOfExpressions(@ForAll long seed) throws SQLException {
        Random random = new Random(seed);
        String table = name(random);
        List<String> c = names(random, 4);
        String create = "CREATE TABLE " + quoted(table) + " (" + quoted(c.get(0)) + " text, " + quoted(c.get(1))
                + " text, " + quoted(c.get(2)) + " text, " + quoted(c.get(3)) + " text)";
        List<String> byServer = new ArrayList<>(List.of(create));
        List<Consumer<SchemaBuilder>> calls = new ArrayList<>();
        calls.add(db -> db.sql(create));
        for (int i = 0; i < 4; i++) {
            List<String> columns = some(random, c);
            List<String> included = random.nextInt(3) > 0 ? List.of() : some(random, c);
            List<String> expressions = new ArrayList<>();
            for (int e = random.nextInt(3); e > 0; e--) {
                expressions.add(EXPRESSIONS
                        .get(random.nextInt(EXPRESSIONS.size()))
                        .formatted(quoted(c.get(random.nextInt(c.size())))));
            }
            List<String> keys = new ArrayList<>(
                    columns.stream().map(DefaultNamesTest::quoted).toList());
            expressions.forEach(expression -> keys.add("(" + expression + ")"));
            byServer.add("CREATE INDEX ON " + quoted(table) + " (" + String.join(", ", keys) + ")" + include(included));
            calls.add(db -> db.addIndex(full(table), index -> {
                columns.forEach(index::column);
                expressions.forEach(index::expression);
                index.include(included.toArray(String[]::new));
            }));
        }

        // The table is made by hand in both, so that its indexes are named as those of an unknown table.
        same(byServer, db -> calls.forEach(call -> call.accept(db)));
    }

    @Example
    void namesThatAreTakenInTheSameMigrationGetANumber() throws SQLException {
        same(
                List.of(
                        "CREATE TABLE t (a int, b int, CHECK (a > 0), CHECK (a > 1), CHECK (b > a))",
                        "CREATE INDEX ON t (a)",
                        "CREATE INDEX ON t (a)",
                        "CREATE TABLE t_a_idx2 (c int)",
                        "CREATE INDEX ON t (a)",
                        "ALTER TABLE t ADD CHECK (a > 2)"),
                db -> {
                    db.createTable("t", t -> {
                        t.integer("a").nullable();
                        t.integer("b").nullable();
                        t.check("a > 0");
                        t.check("a > 1");
                        t.check("b > a");
                    });
                    db.addIndex("t", "a");
                    db.addIndex("t", "a");
                    db.createTable("t_a_idx2", t -> t.integer("c").nullable());
                    db.addIndex("t", "a");
                    db.addCheck("t", "a > 2");
                });
    }

    private static void same(List<String> byServer, Consumer<SchemaBuilder> byCalls) throws SQLException {
        try {
            List<String> expected = made(byServer);
            connection.rollback();
            assertThat(made(Calls.up(byCalls))).as("%s", byServer).isEqualTo(expected);
        } finally {
            connection.rollback();
        }
    }

    private static List<String> made(List<String> statements) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
            try (ResultSet rows = statement.executeQuery(NAMES)) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        }
        return names;
    }

    /** One of at most 63 bytes, often near that. */
    private static String name(Random random) {
        int most = random.nextBoolean() ? 63 : 1 + random.nextInt(63);
        StringBuilder name = new StringBuilder();
        while (true) {
            String piece = PIECES.get(random.nextInt(PIECES.size()));
            if (bytes(name + piece) > most) {
                return name.isEmpty() ? "n" : name.toString();
            }
            name.append(piece);
        }
    }

    private static List<String> names(Random random, int count) {
        List<String> names = new ArrayList<>();
        while (names.size() < count) {
            String name = name(random);
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private static List<String> some(Random random, List<String> all) {
        List<String> some = new ArrayList<>(all);
        java.util.Collections.shuffle(some, random);
        return List.copyOf(some.subList(0, 1 + random.nextInt(some.size())));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String include(List<String> columns) {
        return columns.isEmpty() ? "" : " INCLUDE (" + quoted(columns) + ")";
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String quoted(List<String> names) {
        return String.join(", ", names.stream().map(DefaultNamesTest::quoted).toList());
    }

    /** A name as the builder takes it where a namespace could stand before it. */
    private static String full(String name) {
        return quoted(name);
    }
}
