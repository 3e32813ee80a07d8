-- before
CREATE TABLE a (id int NOT NULL); CREATE TABLE b (id int NOT NULL); CREATE TABLE c (id int NOT NULL, m int) INHERITS (a);
CREATE TABLE d (id int NOT NULL) INHERITS (a, b);
-- after
CREATE TABLE a (id int NOT NULL); CREATE TABLE b (id int NOT NULL); CREATE TABLE c (id int NOT NULL, m int) INHERITS (b);
CREATE TABLE d (id int NOT NULL) INHERITS (b);
-- rows
INSERT INTO c VALUES (1, 2); INSERT INTO d VALUES (1)
-- holds
SELECT count(*) = 2 AND (SELECT count(*) = 0 FROM a) FROM b
