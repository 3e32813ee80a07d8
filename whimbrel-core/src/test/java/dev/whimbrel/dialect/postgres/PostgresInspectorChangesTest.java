package dev.whimbrel.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whimbrel.dialect.Inspector.Scope;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two schemas are equal only if the databases are built alike: each single change shows. */
class PostgresInspectorChangesTest {

    private static final Pattern SINCE = Pattern.compile("(\\d+): (.*)");

    private static final TestDatabase OWN = TestServer.create();
    private static InspectedDatabase database;
    private static Schema before;

    @BeforeAll
    static void create() {
        database = new InspectedDatabase(OWN, InspectedDatabase.everything());
        before = database.inspect(Scope.ALL);
    }

    @AfterAll
    static void close() {
        database.close();
        OWN.close();
    }

    @ParameterizedTest
    @MethodSource
    void shows(String change) {
        assertThat(database.inspectAfter(change).equals(before)).isFalse();
    }

    static Stream<String> shows() {
        return CHANGES.stream().map(SINCE::matcher).flatMap(PostgresInspectorChangesTest::ofThisVersion);
    }

    private static Stream<String> ofThisVersion(Matcher change) {
        if (!change.matches()) {
            throw new IllegalStateException("Not 'version: statement': " + change);
        }
        return TestServer.majorVersion() < Integer.parseInt(change.group(1)) ? Stream.of() : Stream.of(change.group(2));
    }

    @ParameterizedTest
    @MethodSource
    void doesNotShow(String change) {
        assertThat(InspectedDatabase.lines(database.inspectAfter(change))).isEqualTo(InspectedDatabase.lines(before));
    }

    static List<String> doesNotShow() {
        return List.of(
                "SELECT 1",
                "INSERT INTO app.users (email) VALUES ('a@b.c')",
                "ALTER TABLE app.cache OWNER TO reader",
                "ANALYZE app.users",
                "SELECT nextval('app.numbers')",
                "COMMENT ON TABLE app.users IS 'people'",
                "CREATE TEMPORARY TABLE passing (a integer)",
                "CREATE TABLE app.gone (a integer); DROP TABLE app.gone",
                "ALTER TABLE app.users ADD gone text; ALTER TABLE app.users DROP gone",
                "GRANT SELECT ON app.posts TO reader; REVOKE SELECT ON app.posts FROM reader",
                "ALTER INDEX app.users_pkey RENAME TO x; ALTER INDEX app.x RENAME TO users_pkey",
                "SET search_path = app, public",
                "SET quote_all_identifiers = on");
    }

    @Test
    void manyChangesAreTried() {
        assertThat(CHANGES).hasSizeGreaterThan(120);
    }

    /** Each with the version that it takes. */
    private static final List<String> CHANGES = """
            14: CREATE SCHEMA other
            14: COMMENT ON SCHEMA app IS 'another'
            14: CREATE EXTENSION pg_trgm
            14: DROP EXTENSION postgres_fdw CASCADE
            14: COMMENT ON EXTENSION hstore IS 'own words'
            14: ALTER EXTENSION hstore SET SCHEMA app
            14: ALTER TYPE app.status ADD VALUE 'late'
            14: ALTER TYPE app.status RENAME VALUE 'draft' TO 'sketch'
            14: COMMENT ON TYPE app.status IS NULL
            14: ALTER SEQUENCE app.numbers INCREMENT 6
            14: ALTER SEQUENCE app.numbers NO CYCLE
            14: ALTER SEQUENCE app.numbers AS integer
            14: ALTER SEQUENCE app.numbers OWNED BY app.users.old_id
            14: ALTER SEQUENCE app.numbers CACHE 1
            15: ALTER SEQUENCE app.numbers SET UNLOGGED
            14: COMMENT ON SEQUENCE app.numbers IS NULL
            14: ALTER TABLE app.users RENAME TO people
            14: ALTER TABLE app.users SET SCHEMA public
            14: ALTER TABLE app.users SET (fillfactor = 71)
            14: ALTER TABLE app.users RESET (fillfactor)
            14: ALTER TABLE app.users SET (toast.autovacuum_enabled = true)
            14: ALTER TABLE app.cache SET LOGGED
            14: COMMENT ON TABLE app.users IS 'humans'
            14: ALTER TABLE app.users RENAME COLUMN birthday TO born
            14: ALTER TABLE app.users DROP COLUMN birthday CASCADE
            14: ALTER TABLE app.users ADD COLUMN more integer
            14: ALTER TABLE app.users ALTER COLUMN birthday TYPE timestamptz
            14: ALTER TABLE app.users ALTER COLUMN birthday SET NOT NULL
            14: ALTER TABLE app.users ALTER COLUMN email DROP NOT NULL
            14: ALTER TABLE app.users ALTER COLUMN tags SET DEFAULT '{a}'
            14: ALTER TABLE app.users ALTER COLUMN tags DROP DEFAULT
            14: ALTER TABLE app.users ALTER COLUMN id SET GENERATED BY DEFAULT
            14: ALTER TABLE app.users ALTER COLUMN id SET INCREMENT 2
            14: ALTER TABLE app.users ALTER COLUMN initial DROP EXPRESSION
            17: ALTER TABLE app.users ALTER COLUMN initial SET EXPRESSION AS (right(name, 1))
            14: COMMENT ON COLUMN app.users.name IS NULL
            14: COMMENT ON COLUMN app.users.email IS 'unique'
            14: ALTER TABLE app.users ALTER COLUMN name SET STORAGE EXTENDED
            14: ALTER TABLE app.users ALTER COLUMN name SET COMPRESSION pglz
            14: ALTER TABLE app.users ALTER COLUMN email SET STATISTICS 501
            14: ALTER TABLE app.users ALTER COLUMN age SET (n_distinct = 51)
            14: ALTER TABLE app.users DROP CONSTRAINT users_name_length
            14: ALTER TABLE app.users RENAME CONSTRAINT users_name_length TO name_length
            14: ALTER TABLE app.users ADD CHECK (birthday > '1900-01-01') NOT VALID
            14: ALTER TABLE app.users ADD UNIQUE (birthday)
            15: ALTER TABLE app.users ADD CONSTRAINT x UNIQUE NULLS NOT DISTINCT (birthday)
            14: COMMENT ON CONSTRAINT users_pkey ON app.users IS NULL
            14: ALTER TABLE app.posts ALTER CONSTRAINT posts_author_id_fkey DEFERRABLE INITIALLY IMMEDIATE
            14: ALTER TABLE app.posts DROP CONSTRAINT posts_author_id_fkey
            14: ALTER TABLE app.posts ENABLE TRIGGER ALL
            18: ALTER TABLE app.users ADD CONSTRAINT x NOT NULL birthday NOT VALID
            18: ALTER TABLE app.users ADD CONSTRAINT x CHECK (age > 5) NOT ENFORCED
            18: COMMENT ON CONSTRAINT users_email_not_null ON app.users IS 'needed'
            14: DROP INDEX app.users_name_idx
            14: ALTER INDEX app.users_name_idx RENAME TO x
            14: ALTER INDEX app.users_name_idx SET (fillfactor = 81)
            14: ALTER INDEX app.users_name_idx ALTER COLUMN 1 SET STATISTICS 99
            14: ALTER INDEX app.users_pkey RESET (fillfactor)
            14: COMMENT ON INDEX app.users_name_idx IS NULL
            14: COMMENT ON INDEX app.users_pkey IS NULL
            14: CREATE INDEX ON app.users (birthday)
            14: DROP INDEX app.users_tags_idx; CREATE INDEX users_tags_idx ON app.users (tags)
            14: DROP INDEX app.counts_status_idx; CREATE INDEX counts_status_idx ON app.counts (status)
            14: ALTER TABLE app.users SET WITHOUT CLUSTER
            14: ALTER TABLE app.users REPLICA IDENTITY DEFAULT
            14: ALTER TABLE app.posts REPLICA IDENTITY USING INDEX posts_pkey
            14: CREATE OR REPLACE VIEW app.names WITH (security_barrier = true) AS SELECT u.id, u.name AS label FROM app.users u WHERE u.age > 21 WITH LOCAL CHECK OPTION
            14: ALTER VIEW app.names RENAME COLUMN label TO title
            14: ALTER VIEW app.names SET (security_barrier = false)
            14: ALTER VIEW app.names RESET (check_option)
            14: ALTER VIEW app.names ALTER COLUMN label DROP DEFAULT
            14: COMMENT ON VIEW app.names IS NULL
            14: COMMENT ON COLUMN app.names.label IS NULL
            14: REFRESH MATERIALIZED VIEW app.counts
            14: COMMENT ON MATERIALIZED VIEW app.counts IS 'x'
            14: ALTER MATERIALIZED VIEW app.counts ALTER COLUMN users SET STATISTICS 5
            14: CREATE OR REPLACE FUNCTION app.twice(n integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT n + n'
            14: ALTER FUNCTION app.twice(integer) STABLE
            14: ALTER FUNCTION app.twice(integer) SET work_mem = '1MB'
            14: ALTER FUNCTION app.twice(integer) NO DEPENDS ON EXTENSION hstore
            14: COMMENT ON FUNCTION app.twice(integer) IS NULL
            14: ALTER PROCEDURE app.nothing() SECURITY DEFINER
            14: CREATE FUNCTION app.twice(n text) RETURNS text LANGUAGE sql AS 'SELECT n || n'
            14: DROP AGGREGATE app.total(integer); CREATE AGGREGATE app.total (integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '1')
            14: COMMENT ON AGGREGATE app.total(integer) IS 'x'
            14: ALTER TABLE app.users DISABLE TRIGGER users_touch
            14: DROP TRIGGER users_touch ON app.users
            14: COMMENT ON TRIGGER users_touch ON app.users IS NULL
            14: ALTER EVENT TRIGGER watch_ddl DISABLE
            14: ALTER TABLE app.posts DISABLE RULE posts_keep
            14: CREATE OR REPLACE RULE posts_keep AS ON DELETE TO app.posts DO ALSO NOTHING
            14: ALTER POLICY own_posts ON app.posts USING (author_id > 6)
            14: ALTER POLICY own_posts ON app.posts TO PUBLIC
            14: ALTER TABLE app.posts DISABLE ROW LEVEL SECURITY
            14: ALTER TABLE app.posts FORCE ROW LEVEL SECURITY
            14: ALTER DOMAIN app.positive SET NOT NULL
            14: ALTER DOMAIN app.positive SET DEFAULT 2
            14: ALTER DOMAIN app.positive DROP CONSTRAINT above_zero
            14: COMMENT ON CONSTRAINT above_zero ON DOMAIN app.positive IS NULL
            14: COMMENT ON DOMAIN app.positive IS 'x'
            14: ALTER TYPE app.address ADD ATTRIBUTE country text CASCADE
            14: COMMENT ON COLUMN app.address.town IS NULL
            14: COMMENT ON TYPE app.span IS 'x'
            14: DROP TYPE app.shell
            14: ALTER TYPE app.code SET (STORAGE = external)
            14: CREATE TABLE app.events_2027 PARTITION OF app.events FOR VALUES FROM ('2027-01-01') TO ('2028-01-01')
            14: ALTER TABLE app.events DETACH PARTITION app.events_2026
            14: ALTER TABLE app.events ADD COLUMN more text
            14: CREATE INDEX ON app.events_2026 (id)
            14: ALTER TABLE app.events_2026 ALTER COLUMN id SET DEFAULT 1
            14: COMMENT ON COLUMN app.events.at IS NULL
            14: COMMENT ON TABLE app.events_2026 IS 'x'
            14: COMMENT ON INDEX app.events_at_idx IS 'x'
            14: COMMENT ON CONSTRAINT events_pkey ON app.events IS 'x'
            14: ALTER TABLE app.birds NO INHERIT app.creatures
            14: ALTER TABLE app.birds ADD COLUMN beak text
            14: ALTER TABLE app.addresses NOT OF
            14: ALTER SERVER remote OPTIONS (SET host 'otherhost')
            14: ALTER SERVER remote VERSION '2'
            14: ALTER FOREIGN DATA WRAPPER own_wrapper OPTIONS (SET color 'blue')
            14: ALTER FOREIGN TABLE app.remote_users OPTIONS (SET table_name 'people')
            14: ALTER FOREIGN TABLE app.remote_users ALTER COLUMN id OPTIONS (SET column_name 'nr')
            14: ALTER USER MAPPING FOR reader SERVER remote OPTIONS (SET user 'eve')
            14: DROP USER MAPPING FOR reader SERVER remote
            14: ALTER STATISTICS app.users_stat SET STATISTICS 7
            14: DROP STATISTICS app.users_stat
            14: ALTER OPERATOR app.=== (app.positive, app.positive) SET (RESTRICT = eqsel)
            14: ALTER OPERATOR FAMILY app.numbers_family USING btree ADD FUNCTION 2 (integer, integer) btint4sortsupport(internal)
            14: DROP CAST (app.address AS text); CREATE CAST (app.address AS text) WITH FUNCTION app.to_text(app.address)
            14: ALTER TEXT SEARCH DICTIONARY app.plain (ACCEPT = true)
            14: ALTER TEXT SEARCH CONFIGURATION app.search DROP MAPPING FOR word
            14: COMMENT ON TEXT SEARCH PARSER app.parser IS 'x'
            14: COMMENT ON COLLATION app.swedish IS 'x'
            14: COMMENT ON CONVERSION app.from_latin IS 'x'
            14: COMMENT ON LANGUAGE own_language IS 'x'
            14: COMMENT ON TRANSFORM FOR app.address LANGUAGE own_language IS 'x'
            14: COMMENT ON ACCESS METHOD own_heap IS 'x'
            14: ALTER PUBLICATION some_tables DROP TABLE app.posts
            14: ALTER PUBLICATION some_tables SET (publish = 'insert')
            15: ALTER PUBLICATION some_tables SET TABLE app.users (id), app.posts
            15: ALTER PUBLICATION whole_schema DROP TABLES IN SCHEMA app
            14: ALTER SUBSCRIPTION from_elsewhere SET (synchronous_commit = 'on')
            14: REVOKE USAGE ON SCHEMA app FROM reader
            14: GRANT CREATE ON SCHEMA public TO reader
            14: GRANT DELETE ON app.users TO reader
            14: GRANT SELECT ON app.names TO PUBLIC
            14: REVOKE GRANT OPTION FOR UPDATE (name) ON app.users FROM reader
            14: GRANT EXECUTE ON FUNCTION app.twice(integer) TO reader
            14: REVOKE EXECUTE ON FUNCTION app.same(app.positive, app.positive) FROM PUBLIC
            14: REVOKE USAGE ON TYPE app.status FROM PUBLIC
            14: GRANT USAGE ON FOREIGN DATA WRAPPER own_wrapper TO reader
            14: REVOKE USAGE ON LANGUAGE own_trusted_language FROM PUBLIC
            14: ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT INSERT ON TABLES TO reader
            14: ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC
            """.lines().toList();
}
