-- up
ALTER TABLE public.p ADD COLUMN IF NOT EXISTS m integer DEFAULT 4;
CREATE INDEX p_n_idx ON ONLY public.p USING btree (n);
CREATE INDEX p1_n_idx ON ONLY public.p1 USING btree (n);
ALTER INDEX public.p_n_idx ATTACH PARTITION public.p1_n_idx;
CREATE INDEX p11_n_idx ON public.p11 USING btree (n);
ALTER INDEX public.p1_n_idx ATTACH PARTITION public.p11_n_idx;
-- down
DROP INDEX public.p_n_idx;
ALTER TABLE public.p DROP COLUMN m;
