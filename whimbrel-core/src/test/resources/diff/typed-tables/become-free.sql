-- before
CREATE TYPE c AS (a int, b text); CREATE TABLE t OF c;
-- after
CREATE TYPE c AS (a int, b text); CREATE TABLE t (a int, b text);
-- rows
INSERT INTO t VALUES (1, 'z')
-- holds
SELECT b = 'z' FROM t
