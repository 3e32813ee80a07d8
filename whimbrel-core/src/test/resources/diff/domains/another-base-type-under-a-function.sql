-- before
CREATE DOMAIN d AS int; CREATE FUNCTION f(d) RETURNS d LANGUAGE sql AS 'SELECT $1'; CREATE TABLE t (a d, CHECK (f(a) > 0));
-- after
CREATE DOMAIN d AS bigint; CREATE FUNCTION f(d) RETURNS d LANGUAGE sql AS 'SELECT $1'; CREATE TABLE t (a d, CHECK (f(a) > 0));
-- rows
INSERT INTO t VALUES (7)
-- holds
SELECT a = 7 FROM t
