-- up
DROP VIEW v2;
DROP VIEW v1;
CREATE VIEW v1 AS
SELECT a,
    b
   FROM public.t;
CREATE VIEW v2 AS
SELECT a,
    b
   FROM public.v1;
CREATE VIEW a0 AS
SELECT a,
    b
   FROM public.v2;
-- down
DROP VIEW a0;
DROP VIEW v2;
DROP VIEW v1;
CREATE VIEW v1 AS
SELECT a
   FROM public.t;
CREATE VIEW v2 AS
SELECT a
   FROM public.v1;
