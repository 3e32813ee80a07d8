-- an index
-- create index orders_total_idx on public.orders
CREATE INDEX orders_total_idx ON orders (total, user_id);
-- back
DROP INDEX orders_total_idx;

-- an index that is built while the table is in use
-- create index orders_total_idx on public.orders
CREATE INDEX CONCURRENTLY orders_total_idx ON orders (total); -- OUTSIDE
COMMENT ON INDEX orders_total_idx IS 'fast';
-- back
DROP INDEX CONCURRENTLY orders_total_idx; -- OUTSIDE

-- an index with everything
-- create index users everything on public.users
CREATE UNIQUE INDEX "users everything" ON users (name COLLATE "C" varchar_pattern_ops DESC NULLS LAST, (points + 1) NULLS FIRST, email) INCLUDE (active) NULLS NOT DISTINCT WITH (deduplicate_items = off, fillfactor = 70) TABLESPACE pg_default WHERE points > 3;
COMMENT ON INDEX "users everything" IS 'slow to write';
-- back
DROP INDEX "users everything";

-- an index of another method with options of its operator class
-- create index users_name_trgm_idx on public.users
CREATE INDEX users_name_trgm_idx ON users USING gist (((name)::text) archive.gist_trgm_ops (siglen = 32));
-- back
DROP INDEX users_name_trgm_idx;

-- an index of a materialized view
-- create index sales_total_idx on public.sales
CREATE INDEX sales_total_idx ON sales (total);
-- back
DROP INDEX sales_total_idx;

-- drop an index
-- drop index public.users_lower_email_idx
DROP INDEX users_lower_email_idx;
-- back
CREATE UNIQUE INDEX users_lower_email_idx ON users ((lower((email)::text))) WHERE active;
COMMENT ON INDEX users_lower_email_idx IS 'one mailbox, one user';

-- drop an index while the table is in use
-- drop index public.orders_status_idx
DROP INDEX CONCURRENTLY orders_status_idx; -- OUTSIDE
-- back
CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status); -- OUTSIDE

-- drop an index of a materialized view
-- drop index public.sales_status_idx
DROP INDEX sales_status_idx;
-- back
CREATE INDEX sales_status_idx ON sales (status);

-- rename an index
-- rename index public.orders_status_idx to by status
ALTER INDEX orders_status_idx RENAME TO "by status";
-- back
ALTER INDEX "by status" RENAME TO orders_status_idx;

