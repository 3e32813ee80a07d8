-- up
ALTER TABLE public.t NOT OF;
-- down
ALTER TABLE public.t OF public.c;
