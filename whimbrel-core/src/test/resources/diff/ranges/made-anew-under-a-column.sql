-- before
CREATE TYPE r AS RANGE (SUBTYPE = int4); CREATE TABLE t (v r);
-- after
CREATE TYPE r AS RANGE (SUBTYPE = int8); CREATE TABLE t (v r);
-- rows
INSERT INTO t VALUES ('[1,5)')
-- holds
SELECT upper(v) = 5 FROM t
