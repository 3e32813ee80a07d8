-- up
ALTER TYPE public.c RENAME TO c__old;
ALTER TYPE public.d RENAME TO d__old;
CREATE DOMAIN public.d AS bigint;
CREATE TYPE public.c AS (
    a public.d
);
ALTER TABLE t ALTER COLUMN v TYPE c USING v::text::c;
DROP TYPE public.c__old;
DROP TYPE public.d__old;
-- down
ALTER TYPE public.c RENAME TO c__old;
ALTER TYPE public.d RENAME TO d__old;
CREATE DOMAIN public.d AS integer;
CREATE TYPE public.c AS (
    a public.d
);
ALTER TABLE t ALTER COLUMN v TYPE c USING v::text::c;
DROP TYPE public.c__old;
DROP TYPE public.d__old;
