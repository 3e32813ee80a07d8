-- up
ALTER TABLE public.c NO INHERIT public.a;
ALTER TABLE public.d NO INHERIT public.a;
ALTER TABLE public.c INHERIT public.b;
-- down
ALTER TABLE public.c NO INHERIT public.b;
ALTER TABLE public.c INHERIT public.a;
ALTER TABLE public.d INHERIT public.a;
