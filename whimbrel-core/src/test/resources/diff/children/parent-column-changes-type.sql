-- before
CREATE TABLE a (id int NOT NULL, n int); CREATE TABLE b (m int) INHERITS (a);
-- after
CREATE TABLE a (id bigint NOT NULL, n int); CREATE TABLE b (m int) INHERITS (a);
-- rows
INSERT INTO b VALUES (1, 2, 3)
-- holds
SELECT id = 1 AND m = 3 FROM b
