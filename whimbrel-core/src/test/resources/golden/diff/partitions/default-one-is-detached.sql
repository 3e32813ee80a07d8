-- up
ALTER TABLE public.p DETACH PARTITION public.rest;
-- down
ALTER TABLE public.p ATTACH PARTITION public.rest DEFAULT;
