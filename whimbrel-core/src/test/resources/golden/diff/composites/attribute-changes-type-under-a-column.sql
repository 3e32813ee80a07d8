-- up
DROP VIEW w;
ALTER TYPE public.c RENAME TO c__old;
CREATE TYPE public.c AS (
    a bigint,
    b text
);
ALTER TABLE t ALTER COLUMN v TYPE c USING v::text::c;
DROP TYPE public.c__old;
CREATE VIEW w AS
SELECT (v).a AS a
   FROM public.t;
-- down
DROP VIEW w;
ALTER TYPE public.c RENAME TO c__old;
CREATE TYPE public.c AS (
    a integer,
    b text
);
ALTER TABLE t ALTER COLUMN v TYPE c USING v::text::c;
DROP TYPE public.c__old;
CREATE VIEW w AS
SELECT (v).a AS a
   FROM public.t;
