-- before
CREATE TABLE p (a int, b int, PRIMARY KEY (a), UNIQUE (a, b)); CREATE TABLE c (a int REFERENCES p (a));
-- after
CREATE TABLE p (a int UNIQUE, b int, PRIMARY KEY (a, b)); CREATE TABLE c (a int REFERENCES p (a));
