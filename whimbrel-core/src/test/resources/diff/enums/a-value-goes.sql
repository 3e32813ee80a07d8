-- before
CREATE TYPE e AS ENUM ('a', 'b', 'c'); CREATE TABLE t (x e NOT NULL DEFAULT 'a', y e[], CONSTRAINT x_ck CHECK (x <> 'b')); CREATE VIEW v AS SELECT x FROM t; CREATE INDEX i ON t (y) WHERE x = 'a'; COMMENT ON TYPE e IS 'three';
-- after
CREATE TYPE e AS ENUM ('a', 'b'); CREATE TABLE t (x e NOT NULL DEFAULT 'a', y e[], CONSTRAINT x_ck CHECK (x <> 'b')); CREATE VIEW v AS SELECT x FROM t; CREATE INDEX i ON t (y) WHERE x = 'a'; COMMENT ON TYPE e IS 'two';
-- rows
INSERT INTO t VALUES ('a', '{a,b}')
-- holds
SELECT x = 'a' AND y = '{a,b}' FROM t
