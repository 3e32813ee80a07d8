-- up
ALTER TABLE public.p DROP COLUMN n;
ALTER TABLE public.p ADD COLUMN IF NOT EXISTS note text DEFAULT 'x'::text;
-- down
ALTER TABLE public.p DROP COLUMN note;
ALTER TABLE public.p ADD COLUMN IF NOT EXISTS n integer;
