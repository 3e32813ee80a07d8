-- up
ALTER TYPE e RENAME TO e__old;
CREATE TYPE e AS ENUM ('b', 'a');
ALTER TABLE t ALTER COLUMN x TYPE e USING x::text::e;
DROP TYPE e__old;
-- down
ALTER TYPE e RENAME TO e__old;
CREATE TYPE e AS ENUM ('a', 'b');
ALTER TABLE t ALTER COLUMN x TYPE e USING x::text::e;
DROP TYPE e__old;
