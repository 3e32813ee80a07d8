-- before
-- after
CREATE TABLE t (a int); CREATE FUNCTION f() RETURNS bigint LANGUAGE sql RETURN (SELECT count(*) FROM t); CREATE VIEW v AS SELECT f();
