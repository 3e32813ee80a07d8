-- up
ALTER FUNCTION public.r(integer,integer) RENAME TO r__old;
ALTER FUNCTION public.r(integer,integer,text) RENAME TO r__old;
ALTER FUNCTION public.r_multirange() RENAME TO r_multirange__old;
ALTER FUNCTION public.r_multirange(public.r) RENAME TO r_multirange__old;
ALTER FUNCTION public.r_multirange(public.r[]) RENAME TO r_multirange__old;
ALTER TYPE public.r_multirange RENAME TO r_multirange__old;
ALTER TYPE public.r RENAME TO r__old;
CREATE TYPE public.r AS RANGE (
    SUBTYPE = bigint,
    SUBTYPE_OPCLASS = pg_catalog.int8_ops,
    MULTIRANGE_TYPE_NAME = public.r_multirange
);
ALTER TABLE t ALTER COLUMN v TYPE r USING v::text::r;
DROP TYPE public.r__old;
-- down
ALTER FUNCTION public.r(bigint,bigint) RENAME TO r__old;
ALTER FUNCTION public.r(bigint,bigint,text) RENAME TO r__old;
ALTER FUNCTION public.r_multirange() RENAME TO r_multirange__old;
ALTER FUNCTION public.r_multirange(public.r) RENAME TO r_multirange__old;
ALTER FUNCTION public.r_multirange(public.r[]) RENAME TO r_multirange__old;
ALTER TYPE public.r_multirange RENAME TO r_multirange__old;
ALTER TYPE public.r RENAME TO r__old;
CREATE TYPE public.r AS RANGE (
    SUBTYPE = integer,
    SUBTYPE_OPCLASS = pg_catalog.int4_ops,
    MULTIRANGE_TYPE_NAME = public.r_multirange
);
ALTER TABLE t ALTER COLUMN v TYPE r USING v::text::r;
DROP TYPE public.r__old;
