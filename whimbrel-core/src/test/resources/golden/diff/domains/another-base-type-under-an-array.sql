-- up
ALTER TYPE public.d RENAME TO d__old;
CREATE DOMAIN public.d AS text;
ALTER TABLE t ALTER COLUMN a TYPE d[] USING a::text[]::d[];
DROP TYPE public.d__old;
-- down
ALTER TYPE public.d RENAME TO d__old;
CREATE DOMAIN public.d AS integer;
ALTER TABLE t ALTER COLUMN a TYPE d[] USING a::text[]::d[];
DROP TYPE public.d__old;
