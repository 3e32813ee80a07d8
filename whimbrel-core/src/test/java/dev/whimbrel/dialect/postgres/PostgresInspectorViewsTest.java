package dev.whimbrel.dialect.postgres;

import static dev.whimbrel.dialect.postgres.InspectedDatabase.assumeSince;
import static dev.whimbrel.dialect.postgres.InspectedDatabase.inspect;
import static dev.whimbrel.dialect.postgres.InspectedDatabase.opaque;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.ViewDef;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PostgresInspectorViewsTest {

    private static final ObjectName V = new ObjectName("public", "v");

    private static ViewDef view(String sql) {
        return Objects.requireNonNull(inspect(sql).views().get(V));
    }

    @Test
    void aViewIsItsQueryWithTheNamesOfItsColumnsInIt() {
        ViewDef view = view("""
                CREATE TABLE t (a integer, b text);
                CREATE VIEW v (x, y) WITH (security_barrier) AS SELECT t.a, upper(t.b) FROM t WITH CASCADED CHECK OPTION;
                """);

        assertThat(view.query())
                .startsWith("SELECT ")
                .contains(" AS x", "upper(", " AS y", "FROM public.t")
                .doesNotEndWith(";");
        assertThat(view)
                .isEqualTo(new ViewDef(
                        V,
                        false,
                        view.query(),
                        List.of(),
                        Map.of("security_barrier", "true", "check_option", "cascaded"),
                        true,
                        List.of(),
                        null));
    }

    @Test
    void renamedColumnsShowInTheQuery() {
        ViewDef renamed = view("CREATE VIEW v AS SELECT 1 AS a; ALTER VIEW v RENAME COLUMN a TO b");
        ViewDef ofValues = view("CREATE VIEW v (p, q) AS VALUES (1, 2)");

        assertThat(renamed.query()).isEqualTo("SELECT 1 AS b");
        assertThat(ofValues.query()).contains("AS p", "AS q");
    }

    @Test
    void aViewMayBeOfOneInvoker() {
        assumeSince(15);

        assertThat(view("CREATE VIEW v WITH (security_invoker = true) AS SELECT 1")
                        .options())
                .containsExactly(Map.entry("security_invoker", "true"));
    }

    @Test
    void aMaterializedViewHasIndexesAndMayBeEmpty() {
        ViewDef view = view("""
                CREATE MATERIALIZED VIEW v WITH (fillfactor = 80) AS SELECT 1 AS a, 'x'::text AS b WITH NO DATA;
                CREATE UNIQUE INDEX v_a ON v (a);
                COMMENT ON MATERIALIZED VIEW v IS 'kept';
                """);

        assertThat(view.materialized()).isTrue();
        assertThat(view.populated()).isFalse();
        assertThat(view.query()).isEqualTo("SELECT 1 AS a,\n    'x'::text AS b");
        assertThat(view.options()).containsExactly(Map.entry("fillfactor", "80"));
        assertThat(view.indexes())
                .singleElement()
                .satisfies(index -> assertThat(index.elements())
                        .isEqualTo(IndexDef.of("v_a", "a").elements()));
        assertThat(view.comment()).isEqualTo("kept");
    }

    @Test
    void aFilledMaterializedViewIsPopulated() {
        assertThat(view("CREATE MATERIALIZED VIEW v AS SELECT 1 AS a").populated())
                .isTrue();
    }

    @Test
    void namesInQueriesAreQualifiedWhateverTheSearchPath() {
        ViewDef view = view("""
                CREATE SCHEMA app; CREATE TABLE app.t (a integer); CREATE FUNCTION app.f(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
                SET search_path = app, public;
                CREATE VIEW public.v AS SELECT f(a) AS x FROM t;
                """);

        assertThat(view.query()).contains("app.f(").contains("FROM app.t");
    }

    @Test
    void whatTheModelHasNoPlaceForIsAnObjectOfItsOwn() {
        Schema schema = inspect("""
                CREATE VIEW v AS SELECT 1 AS a;
                ALTER VIEW v ALTER COLUMN a SET DEFAULT 5;
                COMMENT ON COLUMN v.a IS 'first';
                CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
                CREATE TRIGGER instead INSTEAD OF INSERT ON v FOR EACH ROW EXECUTE FUNCTION f();
                """);

        assertThat(opaque(schema, "view column default public.v.a"))
                .isEqualTo("ALTER TABLE public.v ALTER COLUMN a SET DEFAULT 5");
        assertThat(opaque(schema, "comment column public.v.a")).isEqualTo("first");
        assertThat(opaque(schema, "trigger instead ON public.v"))
                .isEqualTo(
                        "CREATE TRIGGER instead INSTEAD OF INSERT ON public.v FOR EACH ROW EXECUTE FUNCTION public.f()");
    }
}
