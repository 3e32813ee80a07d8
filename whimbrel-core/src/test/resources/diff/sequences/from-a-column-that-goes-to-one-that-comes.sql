-- before
CREATE TABLE t (a int, b int);
COMMENT ON TABLE t IS 'counted';
CREATE SEQUENCE s OWNED BY t.a;
-- rows
INSERT INTO t VALUES (nextval('s'), 7);
-- after
CREATE TABLE t (b int, c int);
CREATE SEQUENCE s OWNED BY t.c;
-- holds
SELECT b = 7 AND nextval('s') = 2 FROM t
