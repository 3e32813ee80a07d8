-- before
CREATE TABLE t (a int PRIMARY KEY);
-- after
CREATE TABLE t (a int);
