-- before
CREATE DOMAIN d AS int CHECK (VALUE > 0); CREATE TABLE t (id int PRIMARY KEY, a d DEFAULT 3, n int); CREATE VIEW v AS SELECT id, a FROM t;
-- after
CREATE DOMAIN d AS bigint CHECK (VALUE > 0); CREATE TABLE t (id int PRIMARY KEY, a d DEFAULT 3, n int); CREATE VIEW v AS SELECT id, a FROM t;
-- rows
INSERT INTO t VALUES (1, 5, 2), (2, DEFAULT, 3)
-- holds
SELECT sum(a) = 8 FROM v
