-- before
CREATE TABLE a (id int NOT NULL, n int); CREATE TABLE b (id int NOT NULL, n int);
-- after
CREATE TABLE a (id int NOT NULL, n int); CREATE TABLE b (id int NOT NULL, n int); ALTER TABLE b INHERIT a;
-- rows
INSERT INTO b VALUES (1, 2)
-- holds
SELECT n = 2 FROM a
