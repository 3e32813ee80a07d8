-- up
DROP VIEW v;
ALTER TABLE public.p ALTER COLUMN n DROP DEFAULT;
ALTER TABLE public.p ALTER COLUMN n TYPE bigint USING n::bigint;
CREATE VIEW v AS
SELECT id,
    n
   FROM public.p;
-- down
DROP VIEW v;
ALTER TABLE public.p ALTER COLUMN n DROP DEFAULT;
ALTER TABLE public.p ALTER COLUMN n TYPE integer USING n::integer;
CREATE VIEW v AS
SELECT id,
    n
   FROM public.p;
