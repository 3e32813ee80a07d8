-- before
CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE c (p_id int REFERENCES p);
-- after
CREATE TABLE p (id text PRIMARY KEY); CREATE TABLE c (p_id text REFERENCES p);
-- rows
INSERT INTO p VALUES (1); INSERT INTO c VALUES (1)
-- holds
SELECT p_id = '1' FROM c
