-- before
CREATE TABLE a (id int NOT NULL, n int); CREATE TABLE b (m int) INHERITS (a);
-- after
CREATE TABLE a (id int NOT NULL, k text DEFAULT 'x'); CREATE TABLE b (m int) INHERITS (a);
-- rows
INSERT INTO b VALUES (1, 2, 3)
-- holds
SELECT m = 3 AND k = 'x' FROM b
