-- up
DROP INDEX public.p_n_idx;
CREATE INDEX p_id_idx ON ONLY public.p USING btree (id);
CREATE INDEX p_n_idx ON ONLY public.p USING btree (n DESC);
CREATE INDEX p1_id_idx ON public.p1 USING btree (id);
CREATE INDEX p1_n_idx ON public.p1 USING btree (n DESC);
ALTER INDEX public.p_id_idx ATTACH PARTITION public.p1_id_idx;
ALTER INDEX public.p_n_idx ATTACH PARTITION public.p1_n_idx;
-- down
DROP INDEX public.p_n_idx;
DROP INDEX public.p_id_idx;
CREATE INDEX p_n_idx ON ONLY public.p USING btree (n);
CREATE INDEX p1_n_idx ON public.p1 USING btree (n);
ALTER INDEX public.p_n_idx ATTACH PARTITION public.p1_n_idx;
