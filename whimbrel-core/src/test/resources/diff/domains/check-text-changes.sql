-- before
CREATE DOMAIN d AS text CHECK (VALUE <> ''); CREATE TABLE t (a d, b d[]);
-- after
CREATE DOMAIN d AS text CHECK (length(VALUE) > 0); CREATE TABLE t (a d, b d[]);
-- rows
INSERT INTO t VALUES ('x')
-- holds
SELECT a = 'x' FROM t
