-- up
ALTER TABLE t DROP CONSTRAINT t_a_check;
DROP FUNCTION public.f(public.d);
ALTER TYPE public.d RENAME TO d__old;
CREATE DOMAIN public.d AS bigint;
ALTER TABLE t ALTER COLUMN a TYPE d USING a::text::d;
DROP TYPE public.d__old;
CREATE OR REPLACE FUNCTION public.f(public.d)
 RETURNS public.d
 LANGUAGE sql
AS $function$SELECT $1$function$;
ALTER TABLE t ADD CONSTRAINT t_a_check CHECK ((public.f(a))::bigint > 0);
-- down
ALTER TABLE t DROP CONSTRAINT t_a_check;
DROP FUNCTION public.f(public.d);
ALTER TYPE public.d RENAME TO d__old;
CREATE DOMAIN public.d AS integer;
ALTER TABLE t ALTER COLUMN a TYPE d USING a::text::d;
DROP TYPE public.d__old;
CREATE OR REPLACE FUNCTION public.f(public.d)
 RETURNS public.d
 LANGUAGE sql
AS $function$SELECT $1$function$;
ALTER TABLE t ADD CONSTRAINT t_a_check CHECK ((public.f(a))::integer > 0);
