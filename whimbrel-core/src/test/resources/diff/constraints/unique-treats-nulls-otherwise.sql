-- before
CREATE TABLE t (a int, b int, CONSTRAINT u UNIQUE (a, b));
-- after
CREATE TABLE t (a int, b int, CONSTRAINT u UNIQUE NULLS NOT DISTINCT (a, b));
