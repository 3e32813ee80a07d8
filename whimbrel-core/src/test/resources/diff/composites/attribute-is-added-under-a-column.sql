-- before
CREATE TYPE c AS (a int, b text); CREATE TABLE t (v c);
-- after
CREATE TYPE c AS (a int, b text, n date); CREATE TABLE t (v c);
-- rows
INSERT INTO t VALUES ('(1,x)')
-- holds
SELECT (v).a = 1 AND (v).n IS NULL FROM t
