-- before
CREATE TABLE a (id int NOT NULL, n int); CREATE TABLE b (m int) INHERITS (a);
-- after
CREATE TABLE a (id int NOT NULL, n int); CREATE TABLE b (m bigint NOT NULL DEFAULT 5, o date, CHECK (m > 0)) INHERITS (a); CREATE INDEX b_m_idx ON b (m);
-- rows
INSERT INTO b VALUES (1, 2, 3)
-- holds
SELECT m = 3 FROM b
