-- before
CREATE TABLE a (id int NOT NULL, n int); CREATE TABLE b (m int) INHERITS (a);
-- after
CREATE TABLE a (id int NOT NULL, n int); CREATE TABLE b (m int) INHERITS (a); ALTER TABLE b ALTER n SET DEFAULT 4;
-- rows
INSERT INTO b VALUES (1, 2, 3)
-- holds
SELECT n = 2 FROM b
