-- before
CREATE DOMAIN d AS int; CREATE TYPE c AS (a d); CREATE TABLE t (v c);
-- after
CREATE DOMAIN d AS bigint; CREATE TYPE c AS (a d); CREATE TABLE t (v c);
-- rows
INSERT INTO t VALUES ('(5)')
-- holds
SELECT (v).a = 5 FROM t
