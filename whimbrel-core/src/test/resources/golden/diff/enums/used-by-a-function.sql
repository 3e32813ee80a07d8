-- up
DROP FUNCTION public.f(public.e);
ALTER TYPE e RENAME TO e__old;
CREATE TYPE e AS ENUM ('b');
ALTER TABLE t ALTER COLUMN x TYPE e USING x::text::e;
DROP TYPE e__old;
CREATE OR REPLACE FUNCTION public.f(public.e)
 RETURNS text
 LANGUAGE sql
AS $function$SELECT $1::text$function$;
-- down
ALTER TYPE e ADD VALUE 'a' BEFORE 'b';
