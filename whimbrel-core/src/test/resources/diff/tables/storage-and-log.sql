-- before
CREATE TABLE t (id int) WITH (autovacuum_enabled=false, fillfactor=70);
-- after
CREATE UNLOGGED TABLE t (id int) WITH (fillfactor=90);
