-- up
ALTER TABLE t DROP CONSTRAINT c;
DROP INDEX i;
DROP FUNCTION public.f(integer);
CREATE OR REPLACE FUNCTION public.f(b integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT 1$function$;
ALTER TABLE t ADD CONSTRAINT c CHECK (public.f(x) > 0);
CREATE INDEX i ON t ((public.f(x)));
-- down
ALTER TABLE t DROP CONSTRAINT c;
DROP INDEX i;
DROP FUNCTION public.f(integer);
CREATE OR REPLACE FUNCTION public.f(a integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT 1$function$;
ALTER TABLE t ADD CONSTRAINT c CHECK (public.f(x) > 0);
CREATE INDEX i ON t ((public.f(x)));
