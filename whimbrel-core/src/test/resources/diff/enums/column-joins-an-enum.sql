-- before
CREATE TABLE t (x text DEFAULT 'a');
-- after
CREATE TYPE e AS ENUM ('a', 'b'); CREATE TABLE t (x e DEFAULT 'a');
-- rows
INSERT INTO t VALUES ('b')
-- holds
SELECT x = 'b' FROM t
