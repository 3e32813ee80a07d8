-- before
CREATE TABLE p (a int); CREATE UNIQUE INDEX p_a ON p (a); CREATE TABLE c (a int REFERENCES p (a));
-- after
CREATE TABLE p (a int); CREATE UNIQUE INDEX p_a ON p (a) WITH (fillfactor=50); CREATE TABLE c (a int REFERENCES p (a));
