-- before
CREATE TABLE t (id int PRIMARY KEY, a text, b int NOT NULL DEFAULT 1);
-- after
CREATE TABLE t (id bigint PRIMARY KEY, b int, c timestamptz NOT NULL DEFAULT now());
-- rows
INSERT INTO t VALUES (1, $$x$$, 2)
-- holds
SELECT id = 1 AND b = 2 AND c IS NOT NULL FROM t
