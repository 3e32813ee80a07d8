-- before
CREATE TABLE t (a int, b int);
-- after
CREATE TABLE t (a int, b int, PRIMARY KEY (a, b));
