-- up
CREATE TABLE public.p (
    id integer NOT NULL,
    at date NOT NULL,
    n integer
)
PARTITION BY RANGE (at);
ALTER TABLE public.p ATTACH PARTITION public.p1 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- down
ALTER TABLE public.p DETACH PARTITION public.p1;
DROP TABLE public.p;
