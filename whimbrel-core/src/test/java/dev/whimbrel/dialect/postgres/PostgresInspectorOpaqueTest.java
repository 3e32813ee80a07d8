package dev.whimbrel.dialect.postgres;

import static dev.whimbrel.dialect.postgres.InspectedDatabase.assumeSince;
import static dev.whimbrel.dialect.postgres.InspectedDatabase.inspect;
import static dev.whimbrel.dialect.postgres.InspectedDatabase.opaque;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.dialect.Inspector.Scope;
import dev.whimbrel.schema.OpaqueObject;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SchemaDifferences;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What isn't modelled is carried in text. */
class PostgresInspectorOpaqueTest {

    private static final TestDatabase OWN = TestServer.create();
    private static InspectedDatabase database;
    private static Schema everything;

    @BeforeAll
    static void create() {
        database = new InspectedDatabase(OWN, InspectedDatabase.everything());
        everything = database.inspect(Scope.ALL);
    }

    @AfterAll
    static void close() {
        database.close();
        OWN.close();
    }

    @Test
    void secretsAreMasked() {
        assertThat(opaque(everything, "user mapping FOR reader SERVER remote"))
                .isEqualTo("CREATE USER MAPPING\nOPTIONS (password '***', \"user\" 'bob')");
        assertThat(everything.opaque().values())
                .extracting(OpaqueObject::definition)
                .noneMatch(definition -> definition.contains("secret"));

        Schema schema = inspect("""
                CREATE FOREIGN DATA WRAPPER w OPTIONS (api_key 'secret', dsn 'host=x password=secret port=1', url 'http://me:secret@host/');
                CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (sslpassword 'secret', access_token 'secret', key_column 'id');
                """);
        assertThat(opaque(schema, "foreign data wrapper w"))
                .endsWith("OPTIONS (api_key '***', dsn 'host=x password=*** port=1', url 'http://me:***@host/')");
        assertThat(opaque(schema, "server s"))
                .endsWith("OPTIONS (access_token '***', key_column 'id', sslpassword '***')");
    }

    @Test
    void aPartitionedTableIsCarriedWithAllThatIsInIt() {
        Schema schema = inspect("""
                CREATE TABLE parent (id integer PRIMARY KEY);
                CREATE TABLE e (id bigint GENERATED ALWAYS AS IDENTITY, kind text COLLATE "C" NOT NULL DEFAULT 'a', parent integer REFERENCES parent,
                    CONSTRAINT id_positive CHECK (id > 0), PRIMARY KEY (id, kind)) PARTITION BY LIST (kind);
                CREATE INDEX e_kind_idx ON e (lower(kind)) WHERE id > 5;
                CREATE TABLE e_a PARTITION OF e (CONSTRAINT only_a CHECK (kind <> 'b')) FOR VALUES IN ('a') WITH (fillfactor = 70);
                CREATE TABLE e_rest PARTITION OF e DEFAULT PARTITION BY RANGE (id);
                """);

        assertThat(opaque(schema, "partitioned table public.e")).isEqualTo("""
                CREATE TABLE public.e
                id bigint NOT NULL GENERATED ALWAYS AS IDENTITY (bigint START 1 INCREMENT 1 MIN 1 MAX 9223372036854775807 CACHE 1 CYCLE f),
                kind text COLLATE pg_catalog."C" NOT NULL DEFAULT 'a'::text,
                parent integer
                PARTITION BY LIST (kind)
                CONSTRAINT e_parent_fkey FOREIGN KEY (parent) REFERENCES public.parent(id)
                CONSTRAINT e_pkey PRIMARY KEY (id, kind)
                CONSTRAINT id_positive CHECK ((id > 0))
                CREATE INDEX e_kind_idx ON ONLY public.e USING btree (lower(kind)) WHERE (id > 5)
                CREATE UNIQUE INDEX e_pkey ON ONLY public.e USING btree (id, kind)""");
        assertThat(opaque(schema, "partition public.e_a"))
                .contains("PARTITION OF public.e\nFOR VALUES IN ('a')\nWITH (fillfactor=70)\n")
                .contains("CONSTRAINT id_positive CHECK ((id > 0)) INHERITED")
                .contains("CONSTRAINT only_a CHECK ((kind <> 'b'::text))")
                .contains("USING btree (lower(kind)) WHERE (id > 5) ATTACHED TO e_kind_idx");
        assertThat(opaque(schema, "partition public.e_rest")).contains("DEFAULT\nPARTITION BY RANGE (id)");
        assertThat(schema.tables()).hasSize(1);
        assertThat(schema.sequences()).isEmpty();
    }

    @Test
    void aChildTableIsCarriedAsAWholeAndItsParentIsModelled() {
        assertThat(everything.tables().keySet())
                .extracting(Object::toString)
                .contains("app.creatures")
                .doesNotContain("app.birds", "app.addresses", "app.events", "app.events_2026", "app.remote_users");
        assertThat(opaque(everything, "child table app.birds")).isEqualTo("""
                CREATE TABLE app.birds
                name text INHERITED,
                wings integer
                INHERITS app.creatures
                CONSTRAINT creatures_name_check CHECK ((name <> ''::text)) INHERITED""");
    }

    @Test
    void policiesAndTriggersAreWhole() {
        assertThat(opaque(everything, "policy own_posts ON app.posts"))
                .isEqualTo(
                        "CREATE POLICY own_posts ON app.posts AS PERMISSIVE FOR SELECT TO reader\nUSING ((author_id > 5))");
        assertThat(opaque(everything, "trigger users_touch ON app.users"))
                .isEqualTo("CREATE TRIGGER users_touch BEFORE UPDATE ON app.users FOR EACH ROW"
                        + " WHEN (((old.name)::text IS DISTINCT FROM (new.name)::text)) EXECUTE FUNCTION app.touch()");
        assertThat(everything.opaque().get("trigger users_touch ON app.users").comment())
                .isEqualTo("touches");
        assertThat(opaque(everything, "row security app.posts"))
                .isEqualTo("ALTER TABLE app.posts ENABLE ROW LEVEL SECURITY");
    }

    @Test
    void privilegesAreThoseBeyondTheUsual() {
        Schema schema = inspect("""
                CREATE ROLE "R x"; CREATE ROLE other;
                CREATE TABLE t (a integer); CREATE TABLE untouched (a integer); CREATE TABLE as_before (a integer);
                GRANT SELECT, UPDATE ON t TO "R x"; GRANT INSERT ON t TO "R x" WITH GRANT OPTION; GRANT SELECT ON t TO PUBLIC;
                SET ROLE "R x"; GRANT INSERT ON t TO other; RESET ROLE;
                REVOKE DELETE ON t FROM postgres;
                GRANT SELECT ON as_before TO other; REVOKE SELECT ON as_before FROM other;
                """);

        assertThat(opaque(schema, "privileges TABLE public.t")).isEqualTo("""
                GRANT INSERT TO "R x" WITH GRANT OPTION
                GRANT INSERT TO other GRANTED BY "R x"
                GRANT SELECT TO PUBLIC
                GRANT SELECT, UPDATE TO "R x"
                REVOKE DELETE FROM owner""");
        assertThat(schema.opaque()).hasSize(1);
    }

    @Test
    void theOwnerDoesNotMatter() {
        String sql = "CREATE ROLE other; CREATE TABLE t (a integer); GRANT SELECT ON t TO PUBLIC;";

        assertThat(inspect(sql + "ALTER TABLE t OWNER TO other")).isEqualTo(inspect(sql));
    }

    @Test
    void aPublicNamespaceWithoutItsUsualPrivilegesDiffers() {
        assertThat(opaque(inspect("DROP SCHEMA public; CREATE SCHEMA public"), "privileges SCHEMA public"))
                .startsWith("REVOKE")
                .contains("USAGE FROM PUBLIC");
    }

    @Test
    void aDisabledTriggerSaysSo() {
        Schema schema = inspect("""
                CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
                CREATE TABLE t (a integer);
                CREATE CONSTRAINT TRIGGER c AFTER INSERT ON t DEFERRABLE FOR EACH ROW EXECUTE FUNCTION f();
                COMMENT ON CONSTRAINT c ON t IS 'both';
                ALTER TABLE t DISABLE TRIGGER c;
                """);

        assertThat(opaque(schema, "trigger c ON public.t"))
                .endsWith("EXECUTE FUNCTION public.f();\nALTER TABLE public.t DISABLE TRIGGER c");
        assertThat(opaque(schema, "comment constraint c ON public.t")).isEqualTo("both");
    }

    @Test
    void aTriggerOfAPartitionShowsOnlyWhenItDiffersFromThatOfItsTable() {
        String sql = """
                CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
                CREATE TABLE p (a integer) PARTITION BY LIST (a);
                CREATE TABLE p_1 PARTITION OF p FOR VALUES IN (1);
                CREATE TRIGGER tr AFTER INSERT ON p FOR EACH ROW EXECUTE FUNCTION f();
                """;

        assertThat(inspect(sql).opaque())
                .containsKey("trigger tr ON public.p")
                .doesNotContainKey("trigger tr ON public.p_1");
        assertThat(opaque(inspect(sql + "ALTER TABLE p_1 DISABLE TRIGGER tr"), "trigger tr ON public.p_1"))
                .isEqualTo("ALTER TABLE public.p_1 DISABLE TRIGGER tr");
    }

    @Test
    void whatPublicationsPublishIsSaidTableByTable() {
        assumeSince(15);
        Schema schema = inspect("""
                CREATE TABLE t (a integer PRIMARY KEY, b text);
                CREATE PUBLICATION p FOR TABLE t (a) WHERE (a > 5) WITH (publish = 'insert');
                """);

        assertThat(opaque(schema, "publication p")).isEqualTo("CREATE PUBLICATION p WITH (publish = 'insert')");
        assertThat(opaque(schema, "publication table p TABLE public.t"))
                .isEqualTo("ALTER PUBLICATION p ADD TABLE ONLY public.t (a) WHERE ((a > 5))");
        assertThat(everything.opaque()).containsKey("publication schema whole_schema SCHEMA app");
    }

    @Test
    void functionsThatATypeBroughtAreLeftOut() {
        assertThat(inspect("CREATE TYPE span AS RANGE (SUBTYPE = integer)")
                        .opaque()
                        .keySet())
                .containsExactly("range type public.span");
    }

    @Test
    void theCommentOfAnObjectIsComparedByItself() {
        String sql = "CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';";

        assertThat(SchemaDifferences.between(inspect(sql), inspect(sql + "COMMENT ON FUNCTION f() IS 'one'")))
                .containsExactly("comment of function public.f() should not be there");
    }
}
