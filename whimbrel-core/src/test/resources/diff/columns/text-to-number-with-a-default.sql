-- before
CREATE TABLE t (n text NOT NULL DEFAULT '7');
-- after
CREATE TABLE t (n int NOT NULL DEFAULT 7);
-- rows
INSERT INTO t VALUES ('42'), (DEFAULT)
-- holds
SELECT sum(n) = 49 FROM t
