-- up
ALTER TABLE public.p1 ADD CONSTRAINT small CHECK ((n < 100));
CREATE INDEX p1_n_idx ON public.p1 USING btree (n);
-- down
DROP INDEX public.p1_n_idx;
ALTER TABLE public.p1 DROP CONSTRAINT small;
