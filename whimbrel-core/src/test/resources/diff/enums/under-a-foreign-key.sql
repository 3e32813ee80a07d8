-- before
CREATE TYPE kind AS ENUM ('a', 'b'); CREATE TABLE p (k kind PRIMARY KEY); CREATE TABLE c (k kind CONSTRAINT c_k REFERENCES p);
-- after
CREATE TYPE kind AS ENUM ('a', 'c'); CREATE TABLE p (k kind PRIMARY KEY); CREATE TABLE c (k kind CONSTRAINT c_k REFERENCES p);
-- rows
INSERT INTO p VALUES ('a'); INSERT INTO c VALUES ('a')
-- holds
SELECT k = 'a' FROM c
