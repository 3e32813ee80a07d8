-- before
CREATE TABLE t (s varchar(9));
-- after
CREATE TABLE t (s varchar(9)); CREATE VIEW v AS SELECT s FROM t WHERE s IN ('a', 'b');
