-- up
CREATE SCHEMA app;
COMMENT ON SCHEMA app IS 'ours';
CREATE TABLE app.t (
    id integer
);
COMMENT ON TABLE app.t IS 'moved';
COMMENT ON COLUMN t.id IS 'it''s';
-- down
COMMENT ON COLUMN t.id IS NULL;
DROP TABLE app.t;
DROP SCHEMA app;
