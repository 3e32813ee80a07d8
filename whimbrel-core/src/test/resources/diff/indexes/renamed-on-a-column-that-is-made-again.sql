-- before
CREATE TABLE t (id int PRIMARY KEY, b int GENERATED ALWAYS AS (1 + 1) STORED, CONSTRAINT c_old CHECK (b > 0)); CREATE INDEX i_old ON t (id, b);
-- after
CREATE TABLE t (id int PRIMARY KEY, b int GENERATED ALWAYS AS (1 + 2) STORED, CONSTRAINT c_new CHECK (b > 0)); CREATE INDEX i_new ON t (id, b);
-- rows
INSERT INTO t VALUES (1)
-- holds
SELECT b = 3 FROM t
