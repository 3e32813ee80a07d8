-- up
ALTER TABLE public.p DETACH PARTITION public.p1;
-- down
ALTER TABLE public.p ATTACH PARTITION public.p1 FOR VALUES IN ('a');
