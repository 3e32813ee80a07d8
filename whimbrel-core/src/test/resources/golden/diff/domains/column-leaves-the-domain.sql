-- up
ALTER TABLE t ALTER COLUMN a TYPE bigint USING a::text::bigint;
DROP DOMAIN public.d;
-- down
CREATE DOMAIN public.d AS integer;
ALTER TABLE t ALTER COLUMN a TYPE d USING a::text::d;
