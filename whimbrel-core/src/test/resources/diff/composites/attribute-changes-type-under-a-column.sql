-- before
CREATE TYPE c AS (a int, b text); CREATE TABLE t (id int, v c); CREATE INDEX t_v_idx ON t (v); CREATE VIEW w AS SELECT (v).a FROM t;
-- after
CREATE TYPE c AS (a bigint, b text); CREATE TABLE t (id int, v c); CREATE INDEX t_v_idx ON t (v); CREATE VIEW w AS SELECT (v).a FROM t;
-- rows
INSERT INTO t VALUES (1, '(1,x)')
-- holds
SELECT (v).a = 1 AND (v).b = 'x' FROM t
