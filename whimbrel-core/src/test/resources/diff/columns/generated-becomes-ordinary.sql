-- before
CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a * 2) STORED);
-- after
CREATE TABLE t (a int, b int);
-- rows
INSERT INTO t VALUES (2)
-- holds
SELECT b = 4 FROM t
