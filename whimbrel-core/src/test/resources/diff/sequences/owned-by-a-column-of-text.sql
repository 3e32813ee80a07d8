-- before
CREATE TABLE t (a jsonb, n int);
-- rows
INSERT INTO t VALUES ('{}', 7);
-- after
CREATE TABLE t (a jsonb, n int);
CREATE SEQUENCE s OWNED BY t.a;
CREATE SEQUENCE down INCREMENT BY -1 OWNED BY t.n;
-- holds
SELECT n = 7 AND a = '{}' FROM t
