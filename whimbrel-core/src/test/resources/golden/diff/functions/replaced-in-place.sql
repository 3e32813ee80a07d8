-- up
CREATE OR REPLACE FUNCTION public.f(a integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT 2$function$;
COMMENT ON FUNCTION public.f(integer) IS 'two';
-- down
CREATE OR REPLACE FUNCTION public.f(a integer)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 1$function$;
COMMENT ON FUNCTION public.f(integer) IS NULL;
