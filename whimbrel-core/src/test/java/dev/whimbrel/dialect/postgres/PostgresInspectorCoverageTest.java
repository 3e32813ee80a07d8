package dev.whimbrel.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.dialect.Inspector.Scope;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that can be created in a database is lost: each thing is modelled or carried in text. */
class PostgresInspectorCoverageTest {

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "access method own_heap",
                "aggregate app.total(integer)",
                "base type app.code",
                "base type app.shell",
                "cast (app.address AS text)",
                "child table app.birds",
                "collation app.swedish",
                "column settings app.users.age",
                "column settings app.users.email",
                "column settings app.users.name",
                "comment column app.address.town",
                "comment column app.events.at",
                "comment column app.names.label",
                "comment constraint above_zero ON DOMAIN app.positive",
                "comment index app.users_pkey",
                "comment sequence app.users_id_seq",
                "composite type app.address",
                "conversion app.from_latin",
                "default privileges FOR ROLE postgres IN SCHEMA app ON TABLES",
                "domain app.positive",
                "event trigger watch_ddl",
                "extension dependency function app.twice(integer) ON EXTENSION hstore",
                "foreign data wrapper own_wrapper",
                "foreign table app.remote_users",
                "function app.twice(integer)",
                "index settings app.users_pkey",
                "language own_language",
                "operator app.===(app.positive,app.positive)",
                "operator class app.numbers_class USING btree",
                "operator family app.numbers_family USING btree",
                "partition app.events_2026",
                "partitioned table app.events",
                "policy own_posts ON app.posts",
                "privileges COLUMN app.users.name",
                "privileges FOREIGN SERVER remote",
                "privileges FUNCTION app.twice(integer)",
                "privileges SCHEMA app",
                "privileges SEQUENCE app.numbers",
                "privileges TABLE app.users",
                "privileges TYPE app.status",
                "procedure app.nothing()",
                "publication some_tables",
                "publication table some_tables TABLE app.users",
                "range type app.span",
                "row security app.posts",
                "rule posts_keep ON app.posts",
                "server remote",
                "statistics app.users_stat",
                "subscription from_elsewhere",
                "system trigger posts_author_id_fkey ON app.posts",
                "table settings app.other_heap",
                "table settings app.users",
                "text search configuration app.search",
                "text search dictionary app.plain",
                "text search parser app.parser",
                "text search template app.template",
                "transform FOR app.address LANGUAGE own_language",
                "trigger users_touch ON app.users",
                "typed table app.addresses",
                "user mapping FOR reader SERVER remote",
                "view column default app.names.label",
            })
    void isCarried(String kindAndIdentity) {
        assertThat(everything.opaque()).containsKey(kindAndIdentity);
    }

    /**
     * Where the objects of each kind that the server knows are found. A kind that isn't here has come with a new version of
     * PostgreSQL, and needs a place.
     */
    private static final Map<String, Predicate<Schema>> PLACES = Map.ofEntries(
            Map.entry("access method", kind("access method")),
            Map.entry("aggregate", kind("aggregate")),
            Map.entry("cast", kind("cast")),
            Map.entry("collation", kind("collation")),
            Map.entry("composite type", kind("composite type")),
            Map.entry("conversion", kind("conversion")),
            Map.entry("default acl", kind("default privileges")),
            Map.entry(
                    "default value",
                    s -> s.tables().values().stream()
                            .flatMap(t -> t.columns().stream())
                            .anyMatch(c -> c.defaultValue() != null)),
            Map.entry("domain constraint", kind("domain")),
            Map.entry("event trigger", kind("event trigger")),
            Map.entry("extension", s -> !s.extensions().isEmpty()),
            Map.entry("foreign table", kind("foreign table")),
            Map.entry("foreign-data wrapper", kind("foreign data wrapper")),
            Map.entry("function", kind("function")),
            Map.entry(
                    "index",
                    s -> s.tables().values().stream().anyMatch(t -> !t.indexes().isEmpty())),
            Map.entry("language", kind("language")),
            Map.entry("materialized view", s -> s.views().values().stream().anyMatch(v -> v.materialized())),
            Map.entry("operator", kind("operator")),
            Map.entry("operator class", kind("operator class")),
            Map.entry("operator family", kind("operator family")),
            Map.entry("operator of access method", kind("operator family")),
            Map.entry("function of access method", kind("operator family")),
            Map.entry("policy", kind("policy")),
            Map.entry("procedure", kind("procedure")),
            Map.entry("publication", kind("publication")),
            Map.entry("publication namespace", kind("publication schema")),
            Map.entry("publication relation", kind("publication table")),
            Map.entry("rule", kind("rule")),
            Map.entry("schema", s -> s.namespaces().containsKey("app")),
            Map.entry("sequence", s -> !s.sequences().isEmpty()),
            Map.entry("server", kind("server")),
            Map.entry("statistics object", kind("statistics")),
            Map.entry("subscription", kind("subscription")),
            Map.entry("table", s -> !s.tables().isEmpty()),
            Map.entry(
                    "table constraint",
                    s -> s.tables().values().stream()
                            .anyMatch(t -> !t.constraints().isEmpty())),
            Map.entry("text search configuration", kind("text search configuration")),
            Map.entry("text search dictionary", kind("text search dictionary")),
            Map.entry("text search parser", kind("text search parser")),
            Map.entry("text search template", kind("text search template")),
            Map.entry("transform", kind("transform")),
            Map.entry("trigger", kind("trigger")),
            Map.entry("type", kind("domain").and(kind("range type")).and(kind("base type"))),
            Map.entry("user mapping", kind("user mapping")),
            Map.entry("view", s -> s.views().values().stream().anyMatch(v -> !v.materialized())));

    private static Predicate<Schema> kind(String kind) {
        return schema ->
                schema.opaque().values().stream().anyMatch(o -> o.kind().equals(kind));
    }

    @Test
    void everyKindOfObjectThatTheServerKnowsHasAPlace() throws SQLException {
        TreeSet<String> kinds = new TreeSet<>();
        try (Statement statement = database.connection().createStatement();
                ResultSet rows = statement.executeQuery(kindsOfObjects())) {
            while (rows.next()) {
                kinds.add(rows.getString(1));
            }
        }

        kinds.remove("toast table");
        assertThat(kinds).hasSizeGreaterThan(35).allSatisfy(kind -> {
            assertThat(PLACES.keySet()).contains(kind);
            assertThat(PLACES.get(kind)).accepts(everything);
        });
    }

    /** The kind of every row in every catalog that was made after the database was. */
    private static String kindsOfObjects() throws SQLException {
        try (Statement statement = database.connection().createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT string_agg(format('SELECT (pg_identify_object(%s, o.oid, 0)).type FROM pg_catalog.%I o WHERE o.oid >= 16384',
                            c.oid, c.relname), ' UNION ')
                        FROM pg_class c
                        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'oid'
                        WHERE c.relnamespace = 'pg_catalog'::regnamespace AND c.relkind = 'r'
                            AND c.relname NOT IN ('pg_enum', 'pg_largeobject_metadata', 'pg_database', 'pg_authid', 'pg_tablespace',
                                'pg_auth_members', 'pg_parameter_acl')""")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
