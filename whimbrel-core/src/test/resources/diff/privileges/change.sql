-- before
CREATE TABLE t (a int, b int); GRANT SELECT ON t TO pg_monitor; GRANT UPDATE (a) ON t TO pg_monitor;
-- after
CREATE TABLE t (a int, b int); GRANT SELECT, INSERT ON t TO pg_monitor WITH GRANT OPTION; GRANT UPDATE (b) ON t TO PUBLIC;
