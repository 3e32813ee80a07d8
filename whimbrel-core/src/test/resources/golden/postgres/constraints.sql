-- unique
-- add constraint users_name_key to table public.users
ALTER TABLE users ADD CONSTRAINT users_name_key UNIQUE (name, points);
-- back
ALTER TABLE users DROP CONSTRAINT users_name_key;

-- unique, nulls too, with more columns, deferred
-- add constraint users_points_key to table public.users
ALTER TABLE users ADD CONSTRAINT users_points_key UNIQUE NULLS NOT DISTINCT (points) INCLUDE (name) DEFERRABLE INITIALLY DEFERRED;
COMMENT ON CONSTRAINT users_points_key ON users IS 'for the ranking';
-- back
ALTER TABLE users DROP CONSTRAINT users_points_key;

-- unique by an index
-- add constraint users_name_key to table public.users
ALTER TABLE users ADD CONSTRAINT users_name_key UNIQUE USING INDEX users_name_idx;
-- back
ALTER TABLE users DROP CONSTRAINT users_name_key;
CREATE UNIQUE INDEX users_name_idx ON users (name);

-- unique by an index of the same name
-- add constraint users_name_idx to table public.users
ALTER TABLE users ADD CONSTRAINT users_name_idx UNIQUE USING INDEX users_name_idx;
-- back
ALTER TABLE users DROP CONSTRAINT users_name_idx;
CREATE UNIQUE INDEX users_name_idx ON users (name);

-- a primary key
-- add constraint users_pkey to table public.users
ALTER TABLE users ADD CONSTRAINT users_pkey PRIMARY KEY (points, email);
-- back
ALTER TABLE users DROP CONSTRAINT users_pkey;
ALTER TABLE users ALTER COLUMN points DROP NOT NULL;

-- a primary key by an index
-- add constraint users_name_pkey to table public.users
ALTER TABLE users ADD CONSTRAINT users_name_pkey PRIMARY KEY USING INDEX users_name_idx;
-- back
ALTER TABLE users DROP CONSTRAINT users_name_pkey;
CREATE UNIQUE INDEX users_name_idx ON users (name);

-- a check
-- add constraint users_email_check to table public.users
ALTER TABLE users ADD CONSTRAINT users_email_check CHECK ((email)::text ~~ '%@%'::text);
-- back
ALTER TABLE users DROP CONSTRAINT users_email_check;

-- a check that isn't validated
-- add constraint users_name_check to table public.users
ALTER TABLE users ADD CONSTRAINT users_name_check CHECK ((name)::text <> ''::text) NO INHERIT NOT VALID;
-- back
ALTER TABLE users DROP CONSTRAINT users_name_check;

-- a foreign key to the table itself
-- add constraint users_points_fkey to table public.users
ALTER TABLE users ADD CONSTRAINT users_points_fkey FOREIGN KEY (points) REFERENCES users (id) ON DELETE CASCADE NOT VALID;
-- back
ALTER TABLE users DROP CONSTRAINT users_points_fkey;

-- an exclusion constraint
-- add constraint users_excl to table public.users
ALTER TABLE users ADD CONSTRAINT users_excl EXCLUDE USING btree (name WITH =) WHERE (active);
-- back
ALTER TABLE users DROP CONSTRAINT users_excl;

-- validate a check
-- validate constraint orders_total_check of table public.orders
ALTER TABLE orders VALIDATE CONSTRAINT orders_total_check;
-- back
ALTER TABLE orders DROP CONSTRAINT orders_total_check;
ALTER TABLE orders ADD CONSTRAINT orders_total_check CHECK (total >= (0)::numeric) NOT VALID;

-- validate what is valid
-- validate constraint users_points_check of table public.users
ALTER TABLE users VALIDATE CONSTRAINT users_points_check;
-- back
ALTER TABLE users VALIDATE CONSTRAINT users_points_check;

-- drop a foreign key
-- drop constraint orders_user_id_fkey of table public.orders
ALTER TABLE orders DROP CONSTRAINT orders_user_id_fkey;
-- back
ALTER TABLE orders ADD CONSTRAINT orders_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;

-- drop a check with a comment
-- drop constraint users_points_check of table public.users
ALTER TABLE users DROP CONSTRAINT users_points_check;
-- back
ALTER TABLE users ADD CONSTRAINT users_points_check CHECK (points >= 0);
COMMENT ON CONSTRAINT users_points_check ON users IS 'no debts';

-- drop a unique constraint
-- drop constraint users_email_key of table public.users
ALTER TABLE users DROP CONSTRAINT users_email_key;
-- back
ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE (email);

-- drop a primary key
-- drop constraint orders_pkey of table public.orders
ALTER TABLE orders DROP CONSTRAINT orders_pkey;
-- back
ALTER TABLE orders ADD CONSTRAINT orders_pkey PRIMARY KEY (id);

-- rename a constraint
-- rename constraint users_points_check of table public.users to no debts
ALTER TABLE users RENAME CONSTRAINT users_points_check TO "no debts";
-- back
ALTER TABLE users RENAME CONSTRAINT "no debts" TO users_points_check;

-- rename a key with its index
-- rename constraint users_pkey of table public.users to people_pkey
ALTER TABLE users RENAME CONSTRAINT users_pkey TO people_pkey;
-- back
ALTER TABLE users RENAME CONSTRAINT people_pkey TO users_pkey;

