-- before
CREATE DOMAIN d AS int; CREATE TABLE t (a d[]);
-- after
CREATE DOMAIN d AS text; CREATE TABLE t (a d[]);
-- rows
INSERT INTO t VALUES ('{1,2}')
-- holds
SELECT a::text = '{1,2}' FROM t
