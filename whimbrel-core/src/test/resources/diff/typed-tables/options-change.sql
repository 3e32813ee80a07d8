-- before
CREATE TYPE c AS (a int, b text); CREATE TABLE t OF c (a WITH OPTIONS NOT NULL, b WITH OPTIONS DEFAULT 'x', PRIMARY KEY (a));
-- after
CREATE TYPE c AS (a int, b text); CREATE TABLE t OF c (a WITH OPTIONS NOT NULL, b WITH OPTIONS DEFAULT 'y', CHECK (a > 0));
-- rows
INSERT INTO t VALUES (1, 'z')
-- holds
SELECT b = 'z' FROM t
