-- up
CREATE TABLE t (
    a integer
);
REVOKE INSERT ON TABLE public.t FROM pg_monitor;
GRANT SELECT ON TABLE public.t TO pg_monitor;
-- down
DROP TABLE t;
