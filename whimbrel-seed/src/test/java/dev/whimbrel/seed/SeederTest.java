package dev.whimbrel.seed;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.ConnectionSource;
import dev.whimbrel.query.Database;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.testing.TestDatabase;
import dev.whimbrel.testing.TestServer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SeederTest {

    private final TestDatabase database = TestServer.create();

    @AfterEach
    void drop() {
        database.close();
    }

    private Seeder seeder() {
        return Seeder.of(ConnectionSource.of(database.jdbcUrl(), Map.of()));
    }

    private long count(String table) {
        return database.queryLong("SELECT count(*) FROM " + table);
    }

    private void refused(Seeder seeder, String... parts) {
        assertThatThrownBy(seeder::run).isInstanceOfSatisfying(WhimbrelException.class, error -> {
            assertThat(error.code()).isEqualTo(ErrorCode.SEED_IMPOSSIBLE);
            assertThat(error.getMessage()).contains(parts).contains("othing was written");
        });
    }

    @Test
    void valuesAreAsTheColumnsNamesPromise() {
        database.execute("""
                CREATE TABLE users (
                    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email varchar(80) NOT NULL UNIQUE,
                    first_name text NOT NULL, price numeric(10, 2) NOT NULL, born_on date, created_at timestamptz NOT NULL,
                    updated_at timestamptz NOT NULL, deleted_at timestamptz, active boolean NOT NULL DEFAULT true)""");

        Seeded seeded = seeder().rows("users", 500).run();

        assertThat(seeded.rows()).containsExactly(entry(new ObjectName("public", "users"), 500L));
        assertThat(count("users")).isEqualTo(500);
        assertThat(count("users WHERE email ~ '^[a-z]+\\.[a-z]+\\.[0-9a-z]+@example\\.(com|org|net)$'"))
                .isEqualTo(500);
        assertThat(count("users WHERE updated_at < created_at OR deleted_at < created_at OR created_at > '2026-01-01'"))
                .isZero();
        assertThat(count("users WHERE deleted_at IS NOT NULL")).isBetween(10L, 90L);
        assertThat(count("users WHERE price BETWEEN 1 AND 500")).isEqualTo(500);
        assertThat(count("users WHERE active")).isBetween(350L, 499L);
        assertThat(database.queryLong("INSERT INTO users (email, first_name, price, created_at, updated_at)"
                        + " VALUES ('a', 'b', 1, now(), now()) RETURNING id"))
                .isEqualTo(501);
    }

    @Test
    void theSameNumberGivesTheSameRowsAndAnotherOneOthers() {
        String tables = """
                CREATE TABLE a (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), name text NOT NULL, at timestamptz DEFAULT now());
                CREATE TABLE b (id serial PRIMARY KEY, a_id uuid NOT NULL REFERENCES a, note text, n int CHECK (n > 5))""";
        String dump =
                "SELECT string_agg(a::text, E'\\n' ORDER BY a::text) FROM (SELECT a::text FROM a UNION ALL SELECT b::text FROM b) a";
        database.execute(tables);
        seeder().random(7).rowsOfEach(200).run();
        String first = database.queryString(dump);
        database.execute("TRUNCATE a, b RESTART IDENTITY");
        seeder().random(7).rowsOfEach(200).run();
        assertThat(database.queryString(dump)).isEqualTo(first);
        database.execute("TRUNCATE a, b RESTART IDENTITY");
        seeder().random(8).rowsOfEach(200).run();
        assertThat(database.queryString(dump)).isNotEqualTo(first);
    }

    @Test
    void everyTypeGetsValues() {
        database.execute("""
                CREATE EXTENSION citext; CREATE EXTENSION hstore; CREATE EXTENSION ltree;
                CREATE TYPE mood AS ENUM ('sad', 'it''s ok', 'happy');
                CREATE DOMAIN short_code AS varchar(5) CHECK (VALUE ~ '^[A-Z]{2}[0-9]{2}$') NOT NULL;
                CREATE DOMAIN percentage AS int CHECK (VALUE BETWEEN 0 AND 100);
                CREATE TYPE pair AS (a int, b text);
                CREATE TABLE t (
                    c1 smallint, c2 integer, c3 bigint, c4 real, c5 double precision, c6 numeric, c7 numeric(3, 3), c8 numeric(5),
                    c9 money, c10 text, c11 varchar(3), c12 char(2), c13 "char", c14 name, c15 boolean, c16 date, c17 time,
                    c18 timetz, c19 timestamp(0), c20 timestamptz, c21 interval, c22 interval year to month, c23 uuid, c24 json,
                    c25 jsonb, c26 bytea, c27 bit(5), c28 bit varying(7), c29 inet, c30 cidr, c31 macaddr, c32 macaddr8,
                    c33 point, c34 box, c35 circle, c36 polygon, c37 path, c38 lseg, c39 line, c40 xml, c41 tsvector, c42 tsquery,
                    c43 int4range, c44 int8range, c45 numrange, c46 daterange, c47 tsrange, c48 tstzrange, c49 int4multirange,
                    c50 mood, c51 mood[], c52 text[], c53 int[], c54 short_code, c55 percentage, c56 citext, c57 hstore, c58 ltree,
                    c59 oid, c60 pg_lsn, c61 jsonpath, c62 pair, c63 numeric(12, 2)[], c64 uuid[], c65 percentage[])""");
        database.execute(
                "DO $$ DECLARE c text; BEGIN FOR c IN SELECT attname FROM pg_attribute WHERE attrelid = 't'::regclass"
                        + " AND attnum > 0 LOOP EXECUTE format('ALTER TABLE t ALTER %I SET NOT NULL', c); END LOOP; END $$");

        seeder().rows("t", 300).run();

        assertThat(count("t")).isEqualTo(300);
    }

    @Test
    void everyTypeCanBeUnique() {
        List<String> types = List.of(
                "smallint",
                "integer",
                "bigint",
                "real",
                "numeric(6,2)",
                "numeric(8)",
                "text",
                "varchar(4)",
                "char(3)",
                "date",
                "time",
                "timestamp",
                "timestamptz",
                "interval",
                "uuid",
                "jsonb",
                "bytea",
                "bit(12)",
                "inet",
                "cidr",
                "macaddr",
                "int4range",
                "daterange",
                "tstzrange",
                "text[]",
                "int[]",
                "money");
        for (int i = 0; i < types.size(); i++) {
            database.execute("CREATE TABLE u" + i + " (v " + types.get(i) + " PRIMARY KEY)");
        }

        seeder().rowsOfEach(2000).run();
        seeder().rowsOfEach(1000).run();

        for (int i = 0; i < types.size(); i++) {
            assertThat(count("u" + i)).as(types.get(i)).isEqualTo(3000);
        }
    }

    @Test
    void checksAreFulfilledAloneAndTogether() {
        database.execute("""
                CREATE TYPE state AS ENUM ('draft', 'published');
                CREATE TABLE t (
                    id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                    code text NOT NULL CHECK (code ~ '^[A-Z]{3}-[0-9]{4}$'),
                    sku text NOT NULL UNIQUE CHECK (sku ~ '^[A-Z]{2}[0-9]{6}$'),
                    age int NOT NULL CHECK (age >= 4711 AND age < 4720),
                    level text NOT NULL CHECK (level IN ('low', 'high')),
                    tag text NOT NULL CHECK (tag = lower(tag) AND tag !~ '\\s'),
                    long_text text NOT NULL CHECK (char_length(long_text) > 300),
                    from_day date NOT NULL, to_day date NOT NULL, CHECK (to_day > from_day),
                    day date CHECK (day >= DATE '1999-12-31' AND day < DATE '2000-01-02'),
                    state state NOT NULL DEFAULT 'draft', published_at timestamptz,
                    CHECK ((state = 'published') = (published_at IS NOT NULL)),
                    part int NOT NULL, whole int NOT NULL, doubled int GENERATED ALWAYS AS (part * 2) STORED,
                    CHECK (doubled <= whole), data jsonb NOT NULL CHECK (jsonb_typeof(data) = 'array'),
                    posix text NOT NULL CHECK (posix ~ '^[[:upper:]]{2}[[:digit:]]+$'),
                    quotient int NOT NULL CHECK (100 / quotient > 3), a text, b text, CHECK (num_nonnulls(a, b) = 1))""");

        seeder().rows("t", 1000).run();

        assertThat(count("t")).isEqualTo(1000);
        assertThat(database.queryLong("SELECT count(DISTINCT level) FROM t")).isEqualTo(2);
        assertThat(database.queryLong("SELECT count(DISTINCT state) FROM t")).isEqualTo(2);
    }

    @Test
    void aCheckThatNothingFulfilsIsNamed() {
        database.execute("CREATE TABLE t (n int NOT NULL CONSTRAINT strange CHECK (n % 1000003 = 777 AND n > 100000))");

        refused(seeder().rows("t", 10), "public.t", "strange", "column(...)");
        assertThat(count("t")).isZero();
    }

    @Test
    void tooManyRowsForAUniqueColumnAreCountedBefore() {
        database.execute("""
                CREATE TYPE colour AS ENUM ('red', 'green', 'blue');
                CREATE TABLE other (id int);
                CREATE TABLE t (c colour PRIMARY KEY)""");

        refused(seeder().rows("t", 10).rows("other", 5), "10 rows for public.t", "t_pkey", "3 values", "at most 3");
        assertThat(count("other")).isZero();

        Seeded seeded = seeder().rowsOfEach(10).run();
        assertThat(count("t")).isEqualTo(3);
        assertThat(seeded.notes()).singleElement().asString().contains("public.t gets 3 rows", "t_pkey");
    }

    @Test
    void combinationsAreUniqueToo() {
        database.execute("""
                CREATE TABLE posts (id int PRIMARY KEY); CREATE TABLE tags (id text PRIMARY KEY);
                CREATE TABLE post_tags (post_id int REFERENCES posts, tag_id text REFERENCES tags, PRIMARY KEY (post_id, tag_id));
                CREATE TABLE lines (post_id int REFERENCES posts, line_no int, day date NOT NULL, UNIQUE (post_id, line_no),
                    UNIQUE (post_id, day));
                CREATE TABLE profiles (post_id int PRIMARY KEY REFERENCES posts, slug text, UNIQUE (post_id, slug))""");

        seeder().rows("posts", 50)
                .rows("tags", 20)
                .rows("post_tags", 1000)
                .rows("lines", 300)
                .rows("profiles", 50)
                .run();

        assertThat(count("post_tags")).isEqualTo(1000);
        refused(seeder().rows("post_tags", 1), "1 row for", "allows 0 more", "no room", "public.posts has 50 rows");
        seeder().rows("posts", 50).run();
        seeder().rows("post_tags", 500).rows("profiles", 50).run();
        assertThat(count("post_tags")).isEqualTo(1500);
        refused(seeder().rows("profiles", 1), "profiles_pkey");
    }

    @Test
    void uniqueIndexesOnExpressionsAndOnSomeRowsAreHonoured() {
        database.execute("""
                CREATE TABLE users (id int PRIMARY KEY, email text NOT NULL, main boolean NOT NULL, team int, deleted_at timestamptz);
                CREATE UNIQUE INDEX ON users (lower(email)) WHERE deleted_at IS NULL;
                CREATE UNIQUE INDEX ON users (main) WHERE main""");

        seeder().rows("users", 400).run();
        seeder().rows("users", 400).run();

        assertThat(count("users")).isEqualTo(800);
    }

    @Test
    void tablesMayReferToEachOtherAndToThemselves() {
        database.execute("""
                CREATE TABLE a (id int PRIMARY KEY, b_id int);
                CREATE TABLE b (id int PRIMARY KEY, a_id int NOT NULL REFERENCES a, parent_id int REFERENCES b,
                    root_id int NOT NULL REFERENCES b, CHECK (parent_id <> id));
                ALTER TABLE a ADD FOREIGN KEY (b_id) REFERENCES b;
                CREATE TABLE c (id int PRIMARY KEY, d_id int NOT NULL);
                CREATE TABLE d (id int PRIMARY KEY, c_id int NOT NULL REFERENCES c DEFERRABLE);
                ALTER TABLE c ADD FOREIGN KEY (d_id) REFERENCES d""");

        seeder().rowsOfEach(100).run();

        assertThat(count("a WHERE b_id IS NOT NULL")).isBetween(60L, 99L);
        assertThat(count("b WHERE parent_id < id")).isBetween(40L, 90L);
        assertThat(count("c")).isEqualTo(100);
    }

    @Test
    void aCircleWithoutAnEndIsNamed() {
        database.execute("""
                CREATE TABLE a (id int PRIMARY KEY, b_id int NOT NULL);
                CREATE TABLE b (id int PRIMARY KEY, a_id int NOT NULL REFERENCES a);
                ALTER TABLE a ADD FOREIGN KEY (b_id) REFERENCES b""");

        assertThatThrownBy(() -> seeder().rowsOfEach(10).run())
                .hasMessageContainingAll("public.a and public.b", "NOT NULL", "DEFERRABLE");
    }

    @Test
    void keysOfSeveralColumnsBelongTogether() {
        database.execute("""
                CREATE TABLE tenants (id int PRIMARY KEY);
                CREATE TABLE users (tenant_id int REFERENCES tenants, id int, PRIMARY KEY (tenant_id, id));
                CREATE TABLE projects (tenant_id int REFERENCES tenants, id int, PRIMARY KEY (tenant_id, id));
                CREATE TABLE members (id int PRIMARY KEY, tenant_id int NOT NULL REFERENCES tenants, user_id int NOT NULL,
                    project_id int NOT NULL, deputy_id int, FOREIGN KEY (tenant_id, user_id) REFERENCES users,
                    FOREIGN KEY (tenant_id, project_id) REFERENCES projects,
                    FOREIGN KEY (tenant_id, deputy_id) REFERENCES users MATCH SIMPLE)""");

        seeder().rows("tenants", 30)
                .rows("users", 40)
                .rows("projects", 20)
                .rows("members", 200)
                .run();

        assertThat(count("members")).isEqualTo(200);
        assertThat(count("members WHERE deputy_id IS NOT NULL")).isPositive();
    }

    @Test
    void parentsThatAreNeededAndMissingAreMadeToo() {
        database.execute("""
                CREATE TABLE users (id int PRIMARY KEY); CREATE TABLE teams (id int PRIMARY KEY);
                CREATE TABLE posts (id int PRIMARY KEY, user_id int NOT NULL REFERENCES users, team_id int REFERENCES teams)""");

        Seeded seeded = seeder().rows("posts", 400).run();

        assertThat(seeded.rows().values()).containsExactly(40L, 400L);
        assertThat(count("teams")).isZero();
    }

    @Test
    void rowsThatAreThereAreRespected() {
        database.execute("""
                CREATE TABLE users (id serial PRIMARY KEY, email text UNIQUE, n int UNIQUE CHECK (n BETWEEN 1 AND 12));
                INSERT INTO users (id, email, n) VALUES (7, 'a', 3), (9, 'b', 12)""");

        seeder().rows("users", 5).run();
        seeder().rows("users", 5).run();

        assertThat(database.queryStrings("SELECT id FROM users ORDER BY id"))
                .containsExactly("7", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19");
    }

    @Test
    void nothingIsWrittenWhenSomethingFails() {
        database.execute("""
                CREATE TABLE a (id int PRIMARY KEY);
                CREATE FUNCTION no() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'not today'; END $$;
                CREATE TABLE b (id int PRIMARY KEY, a_id int NOT NULL REFERENCES a);
                CREATE TRIGGER no BEFORE INSERT ON b FOR EACH ROW EXECUTE FUNCTION no()""");

        assertThatThrownBy(() -> seeder().rowsOfEach(10).run()).hasMessageContainingAll("public.b", "not today");
        assertThat(count("a")).isZero();
    }

    @Test
    void exclusionsAreHonouredByRangesOrRefused() {
        database.execute("""
                CREATE EXTENSION btree_gist;
                CREATE TABLE bookings (room int NOT NULL, during tstzrange NOT NULL, EXCLUDE USING gist (room WITH =, during WITH &&));
                CREATE TABLE seats (room int NOT NULL, place point NOT NULL, EXCLUDE USING gist (room WITH =))""");

        seeder().rows("bookings", 200).run();

        assertThat(count("bookings")).isEqualTo(200);
        refused(seeder().rows("seats", 2), "seats_room_excl");
    }

    @Test
    void columnsThatAreGivenDecideForOthers() {
        database.execute("""
                CREATE TYPE state AS ENUM ('draft', 'published');
                CREATE TABLE users (id int PRIMARY KEY);
                CREATE TABLE posts (id int PRIMARY KEY, title text NOT NULL UNIQUE, state state NOT NULL, published_at timestamptz,
                    user_id int NOT NULL REFERENCES users, CHECK ((state = 'published') = (published_at IS NOT NULL)))""");

        seeder().rows("users", 100)
                .rows("posts", 1000)
                .column("public.posts", "state", Weighted.of(entry("draft", 1), entry("published", 99))::next)
                .column(
                        "public.posts",
                        "title",
                        faker -> faker.book().title() + " " + faker.number().digits(4))
                .perParent("public.posts", "user_id", PerParent.SKEWED)
                .run();

        assertThat(count("posts WHERE state = 'published'")).isBetween(950L, 999L);
        assertThat(database.queryLong("SELECT max(n) FROM (SELECT count(*) n FROM posts GROUP BY user_id) c"))
                .isGreaterThan(80);
        refused(seeder().rows("posts", 10).column("public.posts", "title", faker -> "one"), "title", "repeats itself");
    }

    @Test
    void namesThatDoNotExistAreRefused() {
        database.execute("CREATE TABLE users (id int)");

        assertThatThrownBy(() -> seeder().rows("user", 10).run()).hasMessageContaining("Did you mean users?");
        assertThatThrownBy(() -> seeder().rows("users", 0)).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> seeder().rows("users", 1)
                        .column("public.users", "name", faker -> "x")
                        .run())
                .hasMessageContaining("no column name");
        @Nullable String none = database.queryString("SELECT max(id) FROM users");
        assertThat(none).isNull();
    }

    @Test
    void aConnectionThatIsCutLeavesNothing() {
        database.execute(
                "CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (id int PRIMARY KEY, a_id int REFERENCES a)");
        SeedListener cut = new SeedListener() {
            @Override
            public void writing(ObjectName table, long written, long total) {
                if (table.name().equals("b") && written > 0) {
                    database.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            + " WHERE application_name = 'whimbrel seed' AND datname = current_database()");
                }
            }
        };

        assertThatThrownBy(() -> seeder().rowsOfEach(50_000).listener(cut).run())
                .isInstanceOf(WhimbrelException.class);

        assertThat(count("a")).isZero();
        assertThat(count("b")).isZero();
        seeder().rowsOfEach(10).run();
        assertThat(count("b")).isEqualTo(10);
    }

    @Test
    void inATransactionItIsAPartOfIt() {
        database.execute("CREATE TABLE a (id int PRIMARY KEY)");
        Database db = Database.connect(database.jdbcUrl());

        db.transaction(transaction -> {
            Seeder.of(db).rows("a", 10).run();
            transaction.setRollbackOnly();
        });

        assertThat(count("a")).isZero();
    }

    @Test
    void moreRowsOfOneTableChangeNothingInAnother() {
        database.execute(
                "CREATE TABLE a (id int PRIMARY KEY, name text); CREATE TABLE b (id uuid PRIMARY KEY, name text NOT NULL)");
        String b = "SELECT string_agg(b::text, ',' ORDER BY name, id) FROM b";
        seeder().rows("a", 10).rows("b", 100).run();
        String first = database.queryString(b);
        database.execute("TRUNCATE a, b");

        seeder().rows("a", 500).rows("b", 50).run();
        seeder().rows("b", 50).run();

        assertThat(database.queryString(b)).isEqualTo(first);
    }

    @Test
    void combinationsMayBeSpreadUnevenly() {
        database.execute("""
                CREATE TABLE posts (id int PRIMARY KEY); CREATE TABLE tags (id int PRIMARY KEY);
                CREATE TABLE post_tags (post_id int REFERENCES posts, tag_id int REFERENCES tags, PRIMARY KEY (post_id, tag_id))""");

        seeder().rows("posts", 200)
                .rows("tags", 50)
                .rows("post_tags", 3000)
                .perParent("public.post_tags", "tag_id", PerParent.SKEWED)
                .run();

        assertThat(count("post_tags")).isEqualTo(3000);
        assertThat(database.queryLong("SELECT max(n) FROM (SELECT count(*) n FROM post_tags GROUP BY tag_id) c"))
                .isEqualTo(200);
        assertThat(database.queryLong("SELECT min(n) FROM (SELECT count(*) n FROM post_tags GROUP BY tag_id) c"))
                .isLessThan(30);
    }

    @Test
    void longListsInChecksAreRead() {
        String words = "x''y".repeat(5000);
        database.execute("CREATE TABLE t (a text NOT NULL CHECK (a IN ('" + words + "', 'short')))");

        seeder().rows("t", 20).run();

        assertThat(count("t")).isEqualTo(20);
    }
}
