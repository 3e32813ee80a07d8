-- up
CREATE VIEW v AS
SELECT s
   FROM public.t
  WHERE ((s)::text = ANY (ARRAY['a'::character varying, 'b'::character varying]));
-- down
DROP VIEW v;
