-- before
CREATE TABLE a (id int NOT NULL, n int); CREATE TABLE b (m int) INHERITS (a);
-- after
CREATE TABLE a (id int NOT NULL, n int); CREATE TABLE b (id int NOT NULL, n int, m int);
-- rows
INSERT INTO b VALUES (1, 2, 3)
-- holds
SELECT m = 3 FROM b
