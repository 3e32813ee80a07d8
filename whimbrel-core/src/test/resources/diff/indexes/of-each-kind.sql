-- before
CREATE TABLE t (a int, b text, j jsonb);
-- after
CREATE TABLE t (a int, b text, j jsonb);
CREATE INDEX i1 ON t USING gin (j jsonb_path_ops); CREATE INDEX i2 ON t (lower(b) text_pattern_ops, a DESC NULLS LAST) INCLUDE (j) WHERE a > 0; CREATE UNIQUE INDEX i3 ON t (a) NULLS NOT DISTINCT WITH (fillfactor=80); CREATE INDEX i4 ON t USING hash (b); CREATE INDEX i5 ON t (b COLLATE "C");
