-- before
CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, n int);
-- after
CREATE TABLE t (id serial PRIMARY KEY, n int);
-- rows
INSERT INTO t (n) VALUES (1), (2)
-- holds
WITH i AS (INSERT INTO t (n) VALUES (3) RETURNING id) SELECT id = 3 FROM i
