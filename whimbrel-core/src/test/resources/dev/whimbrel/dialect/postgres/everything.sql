-- One of everything that can be created in a database. A line that ends in "since 15" counts only there.
CREATE ROLE reader;
CREATE SCHEMA app;
COMMENT ON SCHEMA app IS 'the application';
CREATE EXTENSION citext SCHEMA app;
CREATE EXTENSION hstore;
CREATE EXTENSION btree_gist;
CREATE EXTENSION postgres_fdw;

CREATE TYPE app.status AS ENUM ('draft', 'published');
COMMENT ON TYPE app.status IS 'where a post stands';
CREATE SEQUENCE app.numbers INCREMENT 5 MINVALUE 10 START 20 CACHE 3 CYCLE;
COMMENT ON SEQUENCE app.numbers IS 'by fives';

CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE FUNCTION app.twice(n integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT n * 2';
COMMENT ON FUNCTION app.twice(integer) IS 'doubles';
CREATE PROCEDURE app.nothing() LANGUAGE sql AS '';
CREATE AGGREGATE app.total (integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '0');

CREATE DOMAIN app.positive AS integer DEFAULT 1 CONSTRAINT above_zero CHECK (VALUE > 0);
COMMENT ON CONSTRAINT above_zero ON DOMAIN app.positive IS 'never zero';
CREATE TYPE app.address AS (street text, town text COLLATE "C");
COMMENT ON COLUMN app.address.town IS 'or village';
CREATE TYPE app.span AS RANGE (SUBTYPE = double precision, SUBTYPE_DIFF = float8mi);
CREATE TYPE app.shell;
CREATE TYPE app.code;
CREATE FUNCTION app.code_in(cstring) RETURNS app.code LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION app.code_out(app.code) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE TYPE app.code (INPUT = app.code_in, OUTPUT = app.code_out, LIKE = text);

CREATE COLLATION app.swedish (LOCALE = 'C', PROVIDER = libc);
CREATE CONVERSION app.from_latin FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;

CREATE TABLE app.users (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    old_id serial,
    email app.citext NOT NULL,
    name varchar(100) COLLATE "C" DEFAULT 'nobody',
    age app.positive,
    status app.status DEFAULT 'draft',
    birthday date,
    initial text GENERATED ALWAYS AS (left(name, 1)) STORED,
    tags text[] NOT NULL DEFAULT '{}',
    CONSTRAINT users_email_key UNIQUE (email) INCLUDE (name),
    CONSTRAINT users_name_length CHECK (length(name) > 1)
) WITH (fillfactor = 70);
COMMENT ON TABLE app.users IS 'people';
COMMENT ON COLUMN app.users.name IS 'as they like to be called';
COMMENT ON CONSTRAINT users_pkey ON app.users IS 'the key';
COMMENT ON INDEX app.users_pkey IS 'the index of the key';
COMMENT ON SEQUENCE app.users_id_seq IS 'behind the identity';
CREATE INDEX users_name_idx ON app.users (lower(name) text_pattern_ops DESC, age NULLS FIRST) INCLUDE (birthday) WITH (fillfactor = 80) WHERE age > 3;
COMMENT ON INDEX app.users_name_idx IS 'for search';
CREATE INDEX users_tags_idx ON app.users USING gin (tags);
ALTER TABLE app.users CLUSTER ON users_pkey;
ALTER TABLE app.users REPLICA IDENTITY FULL;
ALTER TABLE app.users ALTER COLUMN name SET STORAGE EXTERNAL;
ALTER TABLE app.users ALTER COLUMN email SET STATISTICS 500;
ALTER TABLE app.users ALTER COLUMN age SET (n_distinct = 50);
ALTER TABLE app.users SET (toast.autovacuum_enabled = false);
ALTER INDEX app.users_pkey SET (fillfactor = 60);

CREATE TABLE app.posts (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    author_id bigint REFERENCES app.users (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    during tstzrange,
    EXCLUDE USING gist (author_id WITH =, during WITH &&)
);
CREATE UNLOGGED TABLE app.cache (key text PRIMARY KEY, value jsonb);

CREATE VIEW app.names WITH (security_barrier = true) AS SELECT u.id, u.name AS label FROM app.users u WHERE u.age > 18 WITH LOCAL CHECK OPTION;
ALTER VIEW app.names ALTER COLUMN label SET DEFAULT 'someone';
COMMENT ON VIEW app.names IS 'only adults';
COMMENT ON COLUMN app.names.label IS 'the name';
CREATE MATERIALIZED VIEW app.counts AS SELECT u.status, count(*) AS users FROM app.users u GROUP BY u.status WITH NO DATA;
CREATE UNIQUE INDEX counts_status_idx ON app.counts (status);

CREATE TRIGGER users_touch BEFORE UPDATE ON app.users FOR EACH ROW WHEN (old.name IS DISTINCT FROM new.name) EXECUTE FUNCTION app.touch();
COMMENT ON TRIGGER users_touch ON app.users IS 'touches';
CREATE RULE posts_keep AS ON DELETE TO app.posts DO INSTEAD NOTHING;
ALTER TABLE app.posts ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_posts ON app.posts FOR SELECT TO reader USING (author_id > 5);
ALTER TABLE app.posts DISABLE TRIGGER ALL;
CREATE STATISTICS app.users_stat (dependencies) ON name, age FROM app.users;

CREATE TABLE app.events (id bigint, at timestamptz NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE app.events_2026 PARTITION OF app.events FOR VALUES FROM ('2026-01-01 00:00+00') TO ('2027-01-01 00:00+00');
CREATE INDEX events_at_idx ON app.events (at);
COMMENT ON COLUMN app.events.at IS 'when';
CREATE TABLE app.creatures (name text, CHECK (name <> ''));
CREATE TABLE app.birds (wings integer) INHERITS (app.creatures);
CREATE TABLE app.addresses OF app.address (PRIMARY KEY (street));

CREATE FOREIGN DATA WRAPPER own_wrapper OPTIONS (color 'red');
CREATE SERVER remote TYPE 'test' VERSION '1' FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'localhost', dbname 'elsewhere');
CREATE USER MAPPING FOR reader SERVER remote OPTIONS (user 'bob', password 'a secret');
CREATE FOREIGN TABLE app.remote_users (id integer OPTIONS (column_name 'number'), name text) SERVER remote OPTIONS (table_name 'users');

CREATE FUNCTION app.same(app.positive, app.positive) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1::integer = $2::integer';
CREATE OPERATOR app.=== (LEFTARG = app.positive, RIGHTARG = app.positive, FUNCTION = app.same);
CREATE OPERATOR FAMILY app.numbers_family USING btree;
CREATE OPERATOR CLASS app.numbers_class FOR TYPE integer USING btree FAMILY app.numbers_family AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(integer, integer);
CREATE FUNCTION app.to_text(app.address) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT ($1).street';
CREATE CAST (app.address AS text) WITH FUNCTION app.to_text(app.address) AS ASSIGNMENT;
CREATE ACCESS METHOD own_heap TYPE TABLE HANDLER heap_tableam_handler;
CREATE TABLE app.other_heap (id integer) USING own_heap;

CREATE TEXT SEARCH DICTIONARY app.plain (TEMPLATE = simple, ACCEPT = false);
CREATE TEXT SEARCH CONFIGURATION app.search (PARSER = pg_catalog."default");
ALTER TEXT SEARCH CONFIGURATION app.search ADD MAPPING FOR asciiword, word WITH app.plain, simple;
CREATE TEXT SEARCH PARSER app.parser (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype, HEADLINE = prsd_headline);
CREATE TEXT SEARCH TEMPLATE app.template (INIT = dsimple_init, LEXIZE = dsimple_lexize);

CREATE LANGUAGE own_language HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler VALIDATOR plpgsql_validator;
CREATE TRUSTED LANGUAGE own_trusted_language HANDLER plpgsql_call_handler;
CREATE FUNCTION app.from_sql(internal) RETURNS internal LANGUAGE internal IMMUTABLE AS 'prsd_lextype';
CREATE TRANSFORM FOR app.address LANGUAGE own_language (FROM SQL WITH FUNCTION app.from_sql(internal));
CREATE FUNCTION app.on_ddl() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN END $$;
CREATE EVENT TRIGGER watch_ddl ON ddl_command_end WHEN TAG IN ('CREATE VIEW') EXECUTE FUNCTION app.on_ddl();
CREATE PUBLICATION some_tables FOR TABLE app.users, app.posts;
CREATE PUBLICATION whole_schema FOR TABLES IN SCHEMA app; -- since 15
CREATE SUBSCRIPTION from_elsewhere CONNECTION 'host=localhost password=secret' PUBLICATION some_tables WITH (connect = false, slot_name = 'own_slot');
ALTER FUNCTION app.twice(integer) DEPENDS ON EXTENSION hstore;

GRANT USAGE ON SCHEMA app TO reader;
GRANT SELECT, INSERT ON app.users TO reader;
GRANT UPDATE (name) ON app.users TO reader WITH GRANT OPTION;
GRANT USAGE ON SEQUENCE app.numbers TO reader;
REVOKE EXECUTE ON FUNCTION app.twice(integer) FROM PUBLIC;
GRANT USAGE ON TYPE app.status TO reader;
GRANT USAGE ON FOREIGN SERVER remote TO reader;
ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT ON TABLES TO reader;
