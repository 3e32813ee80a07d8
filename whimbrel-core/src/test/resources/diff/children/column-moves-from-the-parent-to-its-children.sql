-- before
CREATE TABLE a (id int NOT NULL, n int DEFAULT 1, k text); CREATE TABLE b () INHERITS (a); CREATE TABLE c (m int) INHERITS (a);
-- after
CREATE TABLE a (id int NOT NULL, k text); CREATE TABLE b (n int DEFAULT 1) INHERITS (a); CREATE TABLE c (m int, n int DEFAULT 1) INHERITS (a);
-- rows
INSERT INTO b VALUES (1, 2, 'x'); INSERT INTO c VALUES (1, 3, 'y', 4)
-- holds
SELECT b.n = 2 AND c.n = 3 AND c.m = 4 FROM b, c
