-- before
CREATE TABLE t (id int, name text) WITH (fillfactor = 70, autovacuum_enabled = false, toast.autovacuum_enabled = false, toast.vacuum_truncate = false);
CREATE INDEX i ON t (id) WITH (fillfactor = 50, deduplicate_items = off);
ALTER TABLE t ALTER COLUMN id SET (n_distinct = 5, n_distinct_inherited = 6);
CREATE VIEW v WITH (security_barrier = true, security_invoker = true) AS SELECT id FROM t;
CREATE MATERIALIZED VIEW m WITH (fillfactor = 60, autovacuum_enabled = false) AS SELECT id FROM t;
CREATE TABLE p (id int) PARTITION BY LIST (id);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1) WITH (fillfactor = 70, autovacuum_enabled = false);
CREATE TABLE u (id int PRIMARY KEY, name text UNIQUE) WITH (fillfactor = 70);
ALTER TABLE t ADD CONSTRAINT k UNIQUE (name) WITH (fillfactor = 50, deduplicate_items = off);
-- after
CREATE TABLE t (id int, name text) WITH (toast.vacuum_truncate = false, autovacuum_enabled = false, toast.autovacuum_enabled = false, fillfactor = 70);
CREATE INDEX i ON t (id) WITH (deduplicate_items = off, fillfactor = 50);
ALTER TABLE t ALTER COLUMN id SET (n_distinct_inherited = 6, n_distinct = 5);
CREATE VIEW v WITH (security_invoker = true, security_barrier = true) AS SELECT id FROM t;
CREATE MATERIALIZED VIEW m WITH (autovacuum_enabled = false, fillfactor = 60) AS SELECT id FROM t;
CREATE TABLE p (id int) PARTITION BY LIST (id);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1) WITH (autovacuum_enabled = false, fillfactor = 70);
CREATE TABLE u (id int PRIMARY KEY, name text UNIQUE) WITH (fillfactor = 70);
ALTER TABLE t ADD CONSTRAINT k UNIQUE (name) WITH (deduplicate_items = off, fillfactor = 50);
