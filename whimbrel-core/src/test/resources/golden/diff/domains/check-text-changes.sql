-- up
ALTER TYPE public.d RENAME TO d__old;
CREATE DOMAIN public.d AS text
CONSTRAINT d_check CHECK ((length(VALUE) > 0));
ALTER TABLE t ALTER COLUMN a TYPE d USING a::text::d;
ALTER TABLE t ALTER COLUMN b TYPE d[] USING b::text[]::d[];
DROP TYPE public.d__old;
-- down
ALTER TYPE public.d RENAME TO d__old;
CREATE DOMAIN public.d AS text
CONSTRAINT d_check CHECK ((VALUE <> ''::text));
ALTER TABLE t ALTER COLUMN a TYPE d USING a::text::d;
ALTER TABLE t ALTER COLUMN b TYPE d[] USING b::text[]::d[];
DROP TYPE public.d__old;
