-- up
ALTER TABLE public.p ADD CONSTRAINT positive CHECK ((n > 0));
ALTER TABLE public.p ADD CONSTRAINT p_id_fkey FOREIGN KEY (id) REFERENCES public.o(id);
-- down
ALTER TABLE public.p DROP CONSTRAINT p_id_fkey;
ALTER TABLE public.p DROP CONSTRAINT positive;
