-- up
DROP VIEW v;
CREATE VIEW v WITH (security_barrier = true) AS
SELECT a
   FROM public.t
  WHERE (a > 0);
ALTER TABLE t DROP COLUMN b;
-- down
DROP VIEW v;
ALTER TABLE t ADD COLUMN b integer;
CREATE VIEW v AS
SELECT a,
    b
   FROM public.t;
