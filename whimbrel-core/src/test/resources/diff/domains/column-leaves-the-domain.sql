-- before
CREATE DOMAIN d AS int; CREATE TABLE t (a d);
-- after
CREATE TABLE t (a bigint);
-- rows
INSERT INTO t VALUES (7)
-- holds
SELECT a = 7 FROM t
