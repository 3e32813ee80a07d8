package dev.whimbrel.dialect.postgres;

import static dev.whimbrel.dialect.postgres.InspectedDatabase.inspect;
import static dev.whimbrel.dialect.postgres.InspectedDatabase.lines;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.dialect.Inspector.Scope;
import dev.whimbrel.schema.ConstraintDef.ForeignKey;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.TableDef;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PostgresInspectorScopeTest {

    private static Scope hiding(String schema, String... names) {
        return new Scope(
                Set.of(),
                Set.of(names).stream()
                        .map(n -> new ObjectName(schema, n))
                        .collect(java.util.stream.Collectors.toSet()));
    }

    @Test
    void aHiddenTableVanishesWithAllThatBelongsToIt() {
        String rest = """
                CREATE ROLE reader;
                CREATE TABLE stays (a integer);
                CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
                CREATE PUBLICATION p;
                """;
        Schema schema = inspect(rest + """
                CREATE TABLE hidden (a serial PRIMARY KEY, b integer GENERATED ALWAYS AS IDENTITY, c text CHECK (c <> '')) WITH (fillfactor = 50);
                CREATE INDEX ON hidden (c);
                CREATE INDEX i ON hidden ((c || 'x'));
                ALTER INDEX i ALTER COLUMN 1 SET STATISTICS 10;
                ALTER INDEX i DEPENDS ON EXTENSION plpgsql;
                CREATE TRIGGER t BEFORE UPDATE ON hidden FOR EACH ROW EXECUTE FUNCTION f();
                CREATE RULE r AS ON DELETE TO hidden DO ALSO NOTHING;
                CREATE POLICY p ON hidden USING (true);
                ALTER TABLE hidden ENABLE ROW LEVEL SECURITY, REPLICA IDENTITY FULL, CLUSTER ON hidden_pkey;
                ALTER TABLE hidden ALTER COLUMN c SET STORAGE MAIN;
                ALTER INDEX hidden_pkey SET (fillfactor = 50);
                CREATE STATISTICS s ON a, c FROM hidden;
                COMMENT ON TABLE hidden IS 'x'; COMMENT ON COLUMN hidden.a IS 'x'; COMMENT ON INDEX hidden_pkey IS 'x';
                COMMENT ON SEQUENCE hidden_b_seq IS 'x'; COMMENT ON STATISTICS s IS 'x'; COMMENT ON TRIGGER t ON hidden IS 'x';
                COMMENT ON TYPE hidden IS 'x';
                GRANT SELECT ON hidden TO reader; GRANT UPDATE (c) ON hidden TO reader; GRANT USAGE ON SEQUENCE hidden_a_seq TO reader;
                ALTER PUBLICATION p ADD TABLE hidden;
                """, hiding("public", "hidden"));

        assertThat(lines(schema)).isEqualTo(lines(inspect(rest)));
    }

    @Test
    void aHiddenPartitionedTableVanishesWithItsPartitions() {
        Schema schema = inspect("""
                CREATE TABLE hidden (a integer PRIMARY KEY) PARTITION BY RANGE (a);
                CREATE TABLE part PARTITION OF hidden FOR VALUES FROM (1) TO (9) PARTITION BY RANGE (a);
                CREATE TABLE part_of_part PARTITION OF part DEFAULT;
                COMMENT ON COLUMN part_of_part.a IS 'x';
                """, hiding("public", "hidden"));

        assertThat(lines(schema)).isEqualTo(lines(inspect("")));
    }

    @Test
    void aForeignKeyToAHiddenTableStays() {
        Schema schema = inspect(
                "CREATE TABLE hidden (a integer PRIMARY KEY); CREATE TABLE t (b integer REFERENCES hidden)",
                hiding("public", "hidden"));

        assertThat(schema.tables().values())
                .singleElement()
                .extracting(t -> ((ForeignKey) t.constraints().get(0)).referencedColumns())
                .isEqualTo(java.util.List.of("a"));
    }

    @Test
    void viewsAndSequencesCanBeHiddenToo() {
        assertThat(lines(inspect("CREATE VIEW v AS SELECT 1; CREATE SEQUENCE s", hiding("public", "v", "s"))))
                .isEqualTo(lines(inspect("")));
    }

    @Test
    void onlyTheTableOfThatNamespaceIsHidden() {
        Schema schema =
                inspect("CREATE SCHEMA app; CREATE TABLE app.t (); CREATE TABLE public.t ()", hiding("public", "t"));

        assertThat(schema.tables().keySet()).containsExactly(new ObjectName("app", "t"));
    }

    @Test
    void ofSomeNamespacesOnlyWhatIsInThemIsReadAndTheExtensions() {
        String sql = """
                CREATE SCHEMA "My App"; CREATE SCHEMA other;
                CREATE EXTENSION hstore;
                CREATE TABLE other.t (x integer, y integer, PRIMARY KEY (y, x), extra integer DEFAULT 5);
                CREATE TABLE other.parts (x integer PRIMARY KEY) PARTITION BY LIST (x);
                CREATE TYPE other.mood AS ENUM ('a'); CREATE TYPE "My App".mood AS ENUM ('b');
                CREATE SEQUENCE other.s; CREATE SEQUENCE "My App".s;
                CREATE VIEW other.v AS SELECT 1; CREATE VIEW "My App".v AS SELECT x FROM other.t;
                CREATE FUNCTION other.f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
                CREATE FUNCTION "My App".f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
                CREATE FUNCTION "My App".e() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
                CREATE EVENT TRIGGER watch ON ddl_command_end EXECUTE FUNCTION "My App".e();
                CREATE PUBLICATION p FOR TABLE other.t;
                CREATE TABLE "My App".t (a integer, b integer, c integer REFERENCES other.parts,
                    FOREIGN KEY (a, b) REFERENCES other.t (x, y));
                GRANT SELECT ON other.t TO PUBLIC;
                """;
        Schema schema = inspect(sql, new Scope(Set.of("My App"), Set.of()));

        assertThat(schema.namespaces().keySet()).containsExactly("My App");
        assertThat(schema.extensions().keySet()).containsExactly("hstore");
        assertThat(schema.tables().keySet()).containsExactly(new ObjectName("My App", "t"));
        assertThat(schema.views().keySet()).containsExactly(new ObjectName("My App", "v"));
        assertThat(schema.enums().keySet()).containsExactly(new ObjectName("My App", "mood"));
        assertThat(schema.sequences().keySet()).containsExactly(new ObjectName("My App", "s"));
        assertThat(schema.opaque().keySet()).containsExactly("function \"My App\".e()", "function \"My App\".f()");
        assertThat(schema.tables().values())
                .flatExtracting(TableDef::constraints)
                .extracting(c -> ((ForeignKey) c).referencedTable() + " " + ((ForeignKey) c).referencedColumns())
                .containsExactlyInAnyOrder("other.t [x, y]", "other.parts [x]");
    }

    @Test
    void ofNamespacesThatAreNotThereNothingIsRead() {
        assertThat(inspect("CREATE TABLE t ()", new Scope(Set.of("nowhere"), Set.of())))
                .isEqualTo(Schema.empty());
    }
}
