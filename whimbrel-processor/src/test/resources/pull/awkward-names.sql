CREATE SCHEMA app; CREATE SCHEMA "My Schema"; CREATE SCHEMA "select";
CREATE TABLE users (id int primary key); CREATE TABLE app.users (id int primary key references public.users, "ID" int, id_ int);
CREATE TABLE "user" (id int primary key); CREATE TABLE "Users" (id int primary key); CREATE TABLE "USERS" ("Id" int primary key, "iD" int);
CREATE TABLE string (value int, "row" text, create_ text, "set" int not null, copy_of int); CREATE TABLE object (a int[] not null, java int, dev bytea, org bytea); CREATE TABLE "table" ("class" int, "default" int, "int" int, "this" int, "super" int, "_" int, "__" int);
CREATE TABLE strings (id int); CREATE TABLE tables (id int); CREATE TABLE "Nullable" (id int); CREATE TABLE required (x int); CREATE TABLE lists (x int[]); CREATE TABLE instants (x timestamptz);
CREATE TABLE new_users (id int); CREATE TABLE user_metas (id int); CREATE TABLE users_meta (id int);
CREATE TABLE getters ("getClass" int, "toString" text, get_class int, to_string text, hash_code int, "hashCode" int, notify int, wait int, clone int, finalize int, equals int, name int, "type" int, facts int, meta int, columns int, comment int, index int);
CREATE TABLE "Order Items" ("a b" int, "a-b" int, "a.b" int, "1st" int, "größe" int, "日本" int, "it's" int, "x""y" int, "😀" int, "\" int);
CREATE TABLE "日本" ("日本" int primary key, b int references "日本"); CREATE TABLE "表" ("日本" int references "日本");
CREATE TABLE "a.b" ("c.d" int primary key); CREATE TABLE "My Schema"."My Table" (id int primary key, t text); CREATE TABLE "select"."from" ("where" int references "My Schema"."My Table");
CREATE TABLE _x (_y int, y_ int, y int, "Y" int); CREATE TABLE "123" ("456" int);
CREATE TYPE user_role AS ENUM ('a', 'A', 'a b', 'a-b', '', '1', 'class', 'true', '日本', '+', '-', 'x"y', 'it''s', E'back\\slash');
CREATE TYPE status AS ENUM ('b','c'); CREATE TYPE app.status AS ENUM ('x y'); CREATE TABLE statuses (s status default 'b', t app.status default 'x y', u user_role default 'it''s', v status[] default '{b}');
CREATE TYPE "Weird Type" AS ENUM ('it''s', 'a\b', 'Ünï', 'İ', 'ß'); CREATE TABLE weird (w "Weird Type" not null default 'a\b', e "Weird Type"[] );

CREATE DOMAIN "My Domain" AS text CHECK (value <> ''); CREATE TABLE doms (d "My Domain", e "My Domain"[], f numeric, g interval day to second(3), h interval(2), i time(3), j timetz, k bit(3), l varbit, m varbit(4), n char(3), o "char", p name, q oid, r money, s point, t int4range, u int8multirange, v tsvector, w xml, x cidr, y macaddr8, z pg_lsn, aa bpchar, bb varchar, cc numeric(3,-2), dd regclass, ee timestamp(0), ff interval year);
CREATE TABLE defs (a text default E'a\\b', b text default E'line\nbreak', c text default 'quo"te', d varchar(3) default 'abc', e char(2) default 'x', f json default '{"a": 1}', g jsonb default '[]', h numeric default 1.50, i numeric(5,2) default -1.5, j float8 default 0.5, k float8 default 1e300, l real default 0.1, m int default -2147483648, n bigint default 9223372036854775807, o smallint default 5, p bool default false, q date default current_date, r time default current_time, s timestamptz default current_timestamp, t timestamp default now(), u uuid default gen_random_uuid(), v timestamptz default '2020-01-01', w text default '', x text default null, y int default '7', z bigint default '7', aa text default 'x'::varchar, bb varchar default 'x'::text, cc text[] default array['a'], dd int default 007, ee numeric default 0, ff double precision default 1, gg text default 'tab	tab  ');
COMMENT ON TABLE defs IS E'  leading\n  blanks "quotes" \\ \n\n trailing  \n   \n"""'; COMMENT ON COLUMN defs.a IS E'one\ntwo ';
CREATE TABLE c ("check" int check ("check" > 0), b text check (b ~ '^\d+"$'), unique (b, "check"), constraint "weird name" unique (b) include ("check"));
CREATE TABLE wide_partial (id int, a text, b text); CREATE INDEX ON wide_partial (a text_pattern_ops desc nulls last, (a || b) , b collate "C" desc nulls first) include (id) with (fillfactor=50) where a > 'x'; CREATE UNIQUE INDEX ON wide_partial (a) nulls not distinct; CREATE INDEX hashy ON wide_partial using hash (a); CREATE INDEX ginny ON wide_partial using gin (to_tsvector('english', a)); CREATE INDEX ON wide_partial using gist (to_tsvector('english', a) tsvector_ops(siglen=100));
CREATE TABLE p1 (a int, b int, primary key (a,b) ); CREATE TABLE p2 (x int, y int, z bigint, foreign key (x,y) references p1 (a,b) match full on delete set null (y) on update cascade deferrable, foreign key (z) references users(id) not valid);
CREATE TABLE cyc1 (id int primary key, other int); CREATE TABLE cyc2 (id int primary key, other int references cyc1 on delete restrict initially deferred); ALTER TABLE cyc1 ADD FOREIGN KEY (other) REFERENCES cyc2;
CREATE TABLE empty_table ();
CREATE SEQUENCE sq start 5 increment -2 minvalue -100 maxvalue 10 cache 3 cycle; CREATE SEQUENCE app.sm as smallint owned by app.users.id; COMMENT ON SEQUENCE sq IS 'hm';
CREATE TABLE ids (a bigint generated always as identity (start 1000 increment 5), b int generated by default as identity (cycle maxvalue 77), c serial, d smallserial, e bigserial primary key, f int default nextval('sq'));
ALTER SEQUENCE ids_c_seq RENAME TO other_seq; ALTER TABLE ids ALTER c DROP NOT NULL;
CREATE VIEW "V 1" AS SELECT id AS "class", 'a b' AS "select", now() AS "getClass" FROM users; CREATE VIEW vv AS SELECT * FROM "V 1"; CREATE MATERIALIZED VIEW mv AS SELECT id, 'b'::status AS s FROM users WITH NO DATA; CREATE UNIQUE INDEX ON mv (id); COMMENT ON VIEW vv IS 'v'; CREATE VIEW sec WITH (security_barrier, check_option=local) AS SELECT * FROM users WHERE id > 0; CREATE VIEW nocol AS SELECT;
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- trailing blanks   
	NEW.id := 1; -- "quotes" \ and """
  RETURN NEW;
END $$;
CREATE TRIGGER "T r" BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TRIGGER tv INSTEAD OF UPDATE ON vv FOR EACH ROW EXECUTE FUNCTION touch();
CREATE FUNCTION def() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE TABLE usesf (a int default def(), b int check (b > def()));
CREATE FUNCTION rowf(u users) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1'; CREATE TABLE usesrow (a int check (rowf(null) > a)); CREATE TABLE selfs (a int); CREATE FUNCTION selff(s selfs) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1'; ALTER TABLE selfs ADD CONSTRAINT selfish CHECK (selff(selfs) > 0); CREATE VIEW vf AS SELECT rowf(u) FROM users u; CREATE INDEX ON users (rowf(users));
ALTER TABLE users ENABLE ROW LEVEL SECURITY; CREATE POLICY "own rows" ON users FOR SELECT TO postgres, current_user USING (id = 1 AND current_user = 'x'); CREATE POLICY p2 ON users AS RESTRICTIVE USING (rowf(users) > 1) WITH CHECK (true); CREATE POLICY p3 ON app.users USING (true); ALTER TABLE app.users FORCE ROW LEVEL SECURITY; ALTER TABLE c ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE TABLE parts (id int, at date, primary key (id, at)) PARTITION BY RANGE (at); CREATE TABLE parts_1 PARTITION OF parts FOR VALUES FROM ('2020-01-01') TO ('2021-01-01'); CREATE TABLE refers (a int, b date, foreign key (a, b) references parts); CREATE VIEW pv AS SELECT * FROM parts;
GRANT SELECT ON users TO public; CREATE TABLE child (extra int) INHERITS (users); CREATE UNLOGGED TABLE ul (a int) WITH (fillfactor=70, autovacuum_enabled=false);
CREATE EXTENSION citext; CREATE EXTENSION hstore SCHEMA app; CREATE EXTENSION btree_gist; CREATE TABLE exts (a citext, b app.hstore, c citext[] , during tstzrange, room int, EXCLUDE USING gist (room WITH =, during WITH &&)); CREATE TABLE cit (t text primary key); CREATE TABLE cit2 (t citext references cit);
CREATE COLLATION german (provider = icu, locale = 'de'); CREATE TABLE colls (a text collate german, b text collate "C");
COMMENT ON SCHEMA app IS 'it''s'; COMMENT ON TYPE status IS 'of all'; COMMENT ON COLUMN vv.class IS 'x'; COMMENT ON INDEX hashy IS 'h'; COMMENT ON CONSTRAINT "weird name" ON c IS 'w'; COMMENT ON FUNCTION def() IS 'd'; COMMENT ON POLICY p2 ON users IS 'p';
CREATE TABLE sorted (a int, b int generated always as (a+1) stored, c int generated always as (a+1) virtual, d int not null generated always as (coalesce(a,0)) stored);
