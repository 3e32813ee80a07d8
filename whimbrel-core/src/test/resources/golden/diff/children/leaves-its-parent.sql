-- up
ALTER TABLE public.b NO INHERIT public.a;
-- down
ALTER TABLE public.b INHERIT public.a;
