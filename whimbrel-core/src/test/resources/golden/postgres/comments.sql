-- on a schema
-- comment on schema archive
COMMENT ON SCHEMA archive IS E'it''s old
and \\dusty';
-- back
COMMENT ON SCHEMA archive IS 'what is old';

-- no more on a schema
-- remove the comment of schema archive
COMMENT ON SCHEMA archive IS NULL;
-- back
COMMENT ON SCHEMA archive IS 'what is old';

-- on an extension
-- comment on extension pg_trgm
COMMENT ON EXTENSION pg_trgm IS 'likeness';
-- back
COMMENT ON EXTENSION pg_trgm IS 'trigrams';

-- on an enum
-- comment on enum public.order_status
COMMENT ON TYPE order_status IS 'state';
-- back
COMMENT ON TYPE order_status IS 'how far it is';

-- on a sequence
-- comment on sequence public.invoice_number
COMMENT ON SEQUENCE invoice_number IS 'numbers';
-- back
COMMENT ON SEQUENCE invoice_number IS 'without gaps, we hope';

-- on a table
-- comment on table public.orders
COMMENT ON TABLE orders IS '''';
-- back
COMMENT ON TABLE orders IS NULL;

-- on a column
-- comment on column public.users.email
COMMENT ON COLUMN users.email IS 'address';
-- back
COMMENT ON COLUMN users.email IS 'where we write to';

-- on a constraint
-- comment on constraint users_email_key of table public.users
COMMENT ON CONSTRAINT users_email_key ON users IS 'one each';
-- back
COMMENT ON CONSTRAINT users_email_key ON users IS NULL;

-- on an index
-- remove the comment of index public.users_lower_email_idx
COMMENT ON INDEX users_lower_email_idx IS NULL;
-- back
COMMENT ON INDEX users_lower_email_idx IS 'one mailbox, one user';

-- on an index of a materialized view
-- comment on index public.sales_status_idx
COMMENT ON INDEX sales_status_idx IS 'by status';
-- back
COMMENT ON INDEX sales_status_idx IS NULL;

-- on a view
-- comment on view public.active_users
COMMENT ON VIEW active_users IS 'who';
-- back
COMMENT ON VIEW active_users IS 'who can log in';

-- on a materialized view
-- comment on materialized view public.sales
COMMENT ON MATERIALIZED VIEW sales IS 'what';
-- back
COMMENT ON MATERIALIZED VIEW sales IS NULL;

