-- up
CREATE TABLE t (
    a integer
);
CREATE OR REPLACE FUNCTION public.f()
 RETURNS bigint
 LANGUAGE sql
RETURN (SELECT count(*) AS count FROM public.t);
CREATE VIEW v AS
SELECT public.f() AS f;
-- down
DROP VIEW v;
DROP FUNCTION public.f();
DROP TABLE t;
