-- up
ALTER TABLE a ALTER COLUMN id TYPE bigint;
-- down
ALTER TABLE a ALTER COLUMN id TYPE integer;
