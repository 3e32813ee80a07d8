-- before
CREATE TYPE e AS ENUM ('a', 'b'); CREATE FUNCTION f(e) RETURNS text LANGUAGE sql AS 'SELECT $1::text'; CREATE TABLE t (x e);
-- after
CREATE TYPE e AS ENUM ('b'); CREATE FUNCTION f(e) RETURNS text LANGUAGE sql AS 'SELECT $1::text'; CREATE TABLE t (x e);
