-- up
REVOKE UPDATE (a) ON TABLE public.t FROM pg_monitor;
REVOKE SELECT ON TABLE public.t FROM pg_monitor;
GRANT UPDATE (b) ON TABLE public.t TO PUBLIC;
GRANT INSERT, SELECT ON TABLE public.t TO pg_monitor WITH GRANT OPTION;
-- down
REVOKE UPDATE (b) ON TABLE public.t FROM PUBLIC;
REVOKE INSERT, SELECT ON TABLE public.t FROM pg_monitor;
GRANT UPDATE (a) ON TABLE public.t TO pg_monitor;
GRANT SELECT ON TABLE public.t TO pg_monitor;
