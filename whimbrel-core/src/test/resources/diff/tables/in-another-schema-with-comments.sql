-- before
CREATE TABLE t (id int);
-- after
CREATE SCHEMA app; COMMENT ON SCHEMA app IS 'ours';
CREATE TABLE app.t (id int); COMMENT ON TABLE app.t IS 'moved'; CREATE TABLE t (id int); COMMENT ON COLUMN t.id IS 'it''s';
