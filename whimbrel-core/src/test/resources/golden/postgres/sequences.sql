-- a sequence
-- create sequence public.ticket
CREATE SEQUENCE ticket;
-- back
DROP SEQUENCE ticket;

-- a sequence with everything
-- create sequence public.ticket
CREATE SEQUENCE ticket AS smallint START WITH 90 INCREMENT BY -3 MINVALUE -10 MAXVALUE 100 CACHE 5 CYCLE OWNED BY orders.total;
COMMENT ON SEQUENCE ticket IS 'counts down';
-- back
DROP SEQUENCE ticket;

-- alter everything
-- alter sequence public.ticket
ALTER SEQUENCE ticket AS smallint INCREMENT BY -3 MINVALUE -10 MAXVALUE 100 START WITH 90 CACHE 5 CYCLE OWNED BY users.points;
-- back
SELECT setval('ticket', 1, false) FROM ticket WHERE last_value < 1;
ALTER SEQUENCE ticket AS bigint INCREMENT BY 1 NO MINVALUE NO MAXVALUE START WITH 1 CACHE 1 NO CYCLE OWNED BY NONE;

-- back to the defaults
-- alter sequence public.invoice_number
ALTER SEQUENCE invoice_number AS bigint INCREMENT BY 1 NO MINVALUE NO MAXVALUE START WITH 1 CACHE 1 NO CYCLE OWNED BY NONE;
-- back
ALTER SEQUENCE invoice_number AS integer INCREMENT BY 10 NO MINVALUE NO MAXVALUE START WITH 1000 CACHE 1 NO CYCLE OWNED BY orders.invoice;

-- drop a sequence
-- drop sequence public.ticket
DROP SEQUENCE ticket;
-- back
CREATE SEQUENCE ticket;

-- rename a sequence
-- rename sequence public.ticket to coupon
ALTER SEQUENCE ticket RENAME TO coupon;
-- back
ALTER SEQUENCE coupon RENAME TO ticket;

