-- a view
-- create view public.big_orders
CREATE VIEW big_orders (id, "Total Sum") WITH (check_option = local, security_invoker = true) AS
SELECT id, total FROM orders WHERE total > 1000;
COMMENT ON VIEW big_orders IS 'worth a call';
-- back
DROP VIEW big_orders;

-- replace a view that isn't there
-- replace view public.big_orders
CREATE OR REPLACE VIEW big_orders (id, "Total Sum") WITH (check_option = local, security_invoker = true) AS
SELECT id, total FROM orders WHERE total > 1000;
COMMENT ON VIEW big_orders IS 'worth a call';
-- back
DROP VIEW big_orders;

-- replace a view
-- replace view public.active_users
CREATE OR REPLACE VIEW active_users AS
SELECT id, email, name FROM users WHERE active;
-- back
DROP VIEW active_users;
CREATE VIEW active_users WITH (security_barrier = true) AS
SELECT id,
    email
   FROM users
  WHERE active;
COMMENT ON VIEW active_users IS 'who can log in';

-- a materialized view without rows
-- create materialized view public.totals
CREATE MATERIALIZED VIEW totals WITH (fillfactor = 80) AS
SELECT user_id, sum(total) AS total FROM orders GROUP BY user_id
WITH NO DATA;
CREATE INDEX totals_user_id_idx ON totals (user_id);
COMMENT ON MATERIALIZED VIEW totals IS 'nightly';
COMMENT ON INDEX totals_user_id_idx IS 'by user';
-- back
DROP MATERIALIZED VIEW totals;

-- drop a view
-- drop view public.active_users
DROP VIEW active_users;
-- back
CREATE VIEW active_users WITH (security_barrier = true) AS
SELECT id,
    email
   FROM users
  WHERE active;
COMMENT ON VIEW active_users IS 'who can log in';

-- drop a materialized view with its index
-- drop materialized view public.sales
DROP MATERIALIZED VIEW sales;
-- back
CREATE MATERIALIZED VIEW sales AS
SELECT status,
    sum(total) AS total
   FROM orders
  GROUP BY status;
CREATE INDEX sales_status_idx ON sales (status);

-- rename a view
-- rename view public.active_users to actives
ALTER VIEW active_users RENAME TO actives;
-- back
ALTER VIEW actives RENAME TO active_users;

-- rename a materialized view
-- rename materialized view public.sales to turnover
ALTER MATERIALIZED VIEW sales RENAME TO turnover;
-- back
ALTER MATERIALIZED VIEW turnover RENAME TO sales;

