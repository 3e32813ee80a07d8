-- before
CREATE TYPE e AS ENUM ('a', 'b'); CREATE TABLE t (x e);
-- after
CREATE TYPE e AS ENUM ('b', 'a'); CREATE TABLE t (x e);
-- rows
INSERT INTO t VALUES ('a')
-- holds
SELECT x = 'a' FROM t
