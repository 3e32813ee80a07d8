-- before
CREATE TABLE t (r int4range);
-- after
CREATE TABLE t (r int4range, EXCLUDE USING gist (r WITH &&));
