-- before
CREATE TABLE t (a int, b text); CREATE INDEX i ON t (lower(b)) WHERE a > 0;
-- after
CREATE TABLE t (a int, b text); CREATE INDEX i ON t (upper(b)) WHERE a > 1;
