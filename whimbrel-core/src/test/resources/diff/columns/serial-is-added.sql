-- before
CREATE TABLE t (n int);
-- after
CREATE TABLE t (n int, id bigserial PRIMARY KEY);
-- rows
INSERT INTO t VALUES (1), (2)
-- holds
SELECT count(DISTINCT id) = 2 FROM t
