-- before
CREATE TABLE t (a int, b int); CREATE VIEW v AS SELECT a, b FROM t;
-- after
CREATE TABLE t (a int); CREATE VIEW v WITH (security_barrier) AS SELECT a FROM t WHERE a > 0;
