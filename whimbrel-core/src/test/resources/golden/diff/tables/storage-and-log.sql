-- up
ALTER TABLE t SET UNLOGGED;
ALTER TABLE t SET (fillfactor = 90), RESET (autovacuum_enabled);
-- down
ALTER TABLE t SET LOGGED;
ALTER TABLE t SET (autovacuum_enabled = false, fillfactor = 70);
