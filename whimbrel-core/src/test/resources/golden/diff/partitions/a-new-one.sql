-- up
ALTER TABLE public.p ADD COLUMN IF NOT EXISTS n integer;
CREATE INDEX p_n_idx ON ONLY public.p USING btree (n);
CREATE INDEX p1_n_idx ON public.p1 USING btree (n);
ALTER INDEX public.p_n_idx ATTACH PARTITION public.p1_n_idx;
CREATE TABLE public.p2 (
    id integer NOT NULL,
    at date NOT NULL,
    n integer
);
CREATE INDEX p2_n_idx ON public.p2 USING btree (n);
ALTER TABLE public.p ATTACH PARTITION public.p2 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
-- down
DROP TABLE public.p2;
DROP INDEX public.p_n_idx;
ALTER TABLE public.p DROP COLUMN n;
