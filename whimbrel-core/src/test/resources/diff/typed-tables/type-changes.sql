-- before
CREATE TYPE c AS (a int, b text); CREATE TABLE t OF c;
-- after
CREATE TYPE c AS (a bigint, b text, d date); CREATE TABLE t OF c;
-- rows
INSERT INTO t VALUES (1, 'z')
-- holds
SELECT a = 1 AND b = 'z' FROM t
