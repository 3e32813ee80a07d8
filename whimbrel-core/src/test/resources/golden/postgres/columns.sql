-- a column
-- add column public.users.phone
ALTER TABLE users ADD COLUMN phone character varying(30);
-- back
ALTER TABLE users DROP COLUMN phone;

-- a column with a comment
-- add column public.users.locale
ALTER TABLE users ADD COLUMN locale text DEFAULT 'en' NOT NULL;
COMMENT ON COLUMN users.locale IS 'as in BCP 47';
-- back
ALTER TABLE users DROP COLUMN locale;

-- a generated column
-- add column public.users.twice
ALTER TABLE users ADD COLUMN twice integer GENERATED ALWAYS AS (points * 2) STORED;
-- back
ALTER TABLE users DROP COLUMN twice;

-- a column with its default from the clock
-- add column public.users.seen_at
ALTER TABLE users ADD COLUMN seen_at timestamp(3) with time zone DEFAULT now();
-- back
ALTER TABLE users DROP COLUMN seen_at;

-- a column without an array's elements
-- add column public.users.tags
ALTER TABLE users ADD COLUMN tags character varying(10)[] DEFAULT '{}' NOT NULL;
-- back
ALTER TABLE users DROP COLUMN tags;

-- drop a column
-- drop column public.users.created_at
ALTER TABLE users DROP COLUMN created_at;
-- back
ALTER TABLE users ADD COLUMN created_at timestamp with time zone DEFAULT now() NOT NULL;
CREATE INDEX users_points_created_at_idx ON users (points, created_at);

-- drop a column of a check
-- drop column public.orders.total
ALTER TABLE orders DROP COLUMN total;
-- back
ALTER TABLE orders ADD COLUMN total numeric(10,2) NOT NULL;
ALTER TABLE orders ADD CONSTRAINT orders_total_check CHECK (total >= (0)::numeric) NOT VALID;

-- drop a column with its sequence and a key
-- drop column public.orders.invoice
ALTER TABLE orders DROP COLUMN invoice;
-- back
CREATE SEQUENCE invoice_number AS integer START WITH 1000 INCREMENT BY 10;
COMMENT ON SEQUENCE invoice_number IS 'without gaps, we hope';
ALTER TABLE orders ADD COLUMN invoice integer DEFAULT nextval('invoice_number'::regclass) NOT NULL;
ALTER SEQUENCE invoice_number OWNED BY orders.invoice;
ALTER TABLE orders ADD CONSTRAINT orders_user_id_invoice_key UNIQUE (user_id, invoice);

-- drop a column of a foreign key
-- drop column public.orders.user_id
ALTER TABLE orders DROP COLUMN user_id;
-- back
ALTER TABLE orders ADD COLUMN user_id bigint NOT NULL;
ALTER TABLE orders ADD CONSTRAINT orders_user_id_invoice_key UNIQUE (user_id, invoice);
ALTER TABLE orders ADD CONSTRAINT orders_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;

-- drop a column of an expression
-- drop column public.users.email
ALTER TABLE users DROP COLUMN email;
-- back
ALTER TABLE users ADD COLUMN email character varying(255) NOT NULL;
COMMENT ON COLUMN users.email IS 'where we write to';
ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE (email);
CREATE UNIQUE INDEX users_lower_email_idx ON users ((lower((email)::text))) WHERE active;
COMMENT ON INDEX users_lower_email_idx IS 'one mailbox, one user';

-- rename a column
-- rename column public.users.id to user
ALTER TABLE users RENAME COLUMN id TO "user";
-- back
ALTER TABLE users RENAME COLUMN "user" TO id;

-- rename a column of keys and indexes
-- rename column public.orders.user_id to customer_id
ALTER TABLE orders RENAME COLUMN user_id TO customer_id;
-- back
ALTER TABLE orders RENAME COLUMN customer_id TO user_id;

-- rename a column with a sequence
-- rename column public.orders.invoice to Invoice No.
ALTER TABLE orders RENAME COLUMN invoice TO "Invoice No.";
-- back
ALTER TABLE orders RENAME COLUMN "Invoice No." TO invoice;

