-- before
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE TABLE t (id int DEFAULT f(), n int);
-- after
CREATE FUNCTION f() RETURNS bigint LANGUAGE sql AS 'SELECT 2::bigint'; CREATE TABLE t (id int DEFAULT f(), n int);
-- rows
INSERT INTO t VALUES (DEFAULT)
-- holds
SELECT id = 1 FROM t
