-- before
CREATE TABLE p1 (id int NOT NULL, at date NOT NULL, n int);
-- after
CREATE TABLE p (id int NOT NULL, at date NOT NULL, n int) PARTITION BY RANGE (at);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- rows
INSERT INTO p1 VALUES (1, '2024-05-05', 7)
-- holds
SELECT n = 7 FROM p
