-- nothing
-- alter column public.users.points
-- back

-- a longer text
-- alter column public.users.points
ALTER TABLE users ALTER COLUMN points TYPE bigint;
-- back
ALTER TABLE users DROP CONSTRAINT users_points_check;
ALTER TABLE users
    ALTER COLUMN points DROP DEFAULT,
    ALTER COLUMN points TYPE integer,
    ALTER COLUMN points SET DEFAULT 0;
ALTER TABLE users ADD CONSTRAINT users_points_check CHECK (points >= 0);
COMMENT ON CONSTRAINT users_points_check ON users IS 'no debts';

-- a type that the server converts to by itself
-- alter column public.users.created_at
ALTER TABLE users ALTER COLUMN created_at TYPE date;
-- back
ALTER TABLE users
    ALTER COLUMN created_at DROP DEFAULT,
    ALTER COLUMN created_at TYPE timestamp with time zone,
    ALTER COLUMN created_at SET DEFAULT now();

-- a number as text
-- alter column public.users.points
ALTER TABLE users ALTER COLUMN points TYPE text;
-- back
ALTER TABLE users
    ALTER COLUMN points DROP DEFAULT,
    ALTER COLUMN points TYPE integer USING points::integer,
    ALTER COLUMN points SET DEFAULT 0;

-- text as an enum: the known default follows
-- alter column public.orders.state
ALTER TABLE orders
    ALTER COLUMN state DROP DEFAULT,
    ALTER COLUMN state TYPE order_status USING state::order_status,
    ALTER COLUMN state SET DEFAULT 'new';
-- back
ALTER TABLE orders
    ALTER COLUMN state DROP DEFAULT,
    ALTER COLUMN state TYPE character varying(20),
    ALTER COLUMN state SET DEFAULT 'new'::character varying;

-- an enum as text
-- alter column public.orders.status
ALTER TABLE orders ALTER COLUMN status TYPE text;
-- back
ALTER TABLE orders
    ALTER COLUMN status DROP DEFAULT,
    ALTER COLUMN status TYPE order_status USING status::order_status,
    ALTER COLUMN status SET DEFAULT 'new'::order_status;

-- a type and a default, nothing known
-- alter column public.orders.state
ALTER TABLE orders
    ALTER COLUMN state DROP DEFAULT,
    ALTER COLUMN state TYPE order_status USING state::text::order_status,
    ALTER COLUMN state SET DEFAULT 'paid';
-- back
ALTER TABLE orders
    ALTER COLUMN state DROP DEFAULT,
    ALTER COLUMN state TYPE character varying(20),
    ALTER COLUMN state SET DEFAULT 'new'::character varying;

-- a type by a cast that leads back
-- alter column public.orders.state
ALTER TABLE orders
    ALTER COLUMN state DROP DEFAULT,
    ALTER COLUMN state TYPE order_status USING state::order_status;
-- back
ALTER TABLE orders
    ALTER COLUMN state TYPE character varying(20),
    ALTER COLUMN state SET DEFAULT 'new'::character varying;

-- a type by an expression that leads nowhere back
-- alter column public.orders.total
ALTER TABLE orders ALTER COLUMN total TYPE bigint USING (total * 100)::bigint;
-- no way back: alterColumn("orders", "total") can't be taken back: its new values are computed by "(total * 100)::bigint", and nothing says how the old ones are found again. Say it with usingBack("..."), or write up and down.

-- a type by an expression with its way back
-- alter column public.orders.total
ALTER TABLE orders ALTER COLUMN total TYPE bigint USING (total * 100)::bigint;
-- back
ALTER TABLE orders DROP CONSTRAINT orders_total_check;
ALTER TABLE orders ALTER COLUMN total TYPE numeric(10,2) USING total::numeric / 100;
ALTER TABLE orders ADD CONSTRAINT orders_total_check CHECK (total >= (0)::numeric) NOT VALID;

-- another collation
-- alter column public.users.name
ALTER TABLE users ALTER COLUMN name TYPE character varying(100) COLLATE "C";
-- back
ALTER TABLE users
    ALTER COLUMN name DROP DEFAULT,
    ALTER COLUMN name TYPE character varying(100),
    ALTER COLUMN name SET DEFAULT 'nobody'::character varying;

-- not null
-- alter column public.users.points
ALTER TABLE users ALTER COLUMN points SET NOT NULL;
-- back
ALTER TABLE users ALTER COLUMN points DROP NOT NULL;

-- null
-- alter column public.users.created_at
ALTER TABLE users ALTER COLUMN created_at DROP NOT NULL;
-- back
ALTER TABLE users ALTER COLUMN created_at SET NOT NULL;

-- a default
-- alter column public.users.email
ALTER TABLE users ALTER COLUMN email SET DEFAULT 'nobody@example.org';
-- back
ALTER TABLE users ALTER COLUMN email DROP DEFAULT;

-- another default
-- alter column public.users.points
ALTER TABLE users ALTER COLUMN points SET DEFAULT -1;
-- back
ALTER TABLE users ALTER COLUMN points SET DEFAULT 0;

-- no default
-- alter column public.users.name
ALTER TABLE users ALTER COLUMN name DROP DEFAULT;
-- back
ALTER TABLE users ALTER COLUMN name SET DEFAULT 'nobody'::character varying;

-- an expression as default
-- alter column public.users.points
ALTER TABLE users ALTER COLUMN points SET DEFAULT 1 + 2;
-- back
ALTER TABLE users ALTER COLUMN points SET DEFAULT 0;

-- all at once
-- alter column public.orders.state
ALTER TABLE orders
    ALTER COLUMN state DROP DEFAULT,
    ALTER COLUMN state TYPE order_status USING state::order_status,
    ALTER COLUMN state SET DEFAULT 'paid',
    ALTER COLUMN state SET NOT NULL;
-- back
ALTER TABLE orders
    ALTER COLUMN state DROP DEFAULT,
    ALTER COLUMN state TYPE character varying(20),
    ALTER COLUMN state SET DEFAULT 'new'::character varying,
    ALTER COLUMN state DROP NOT NULL;

-- an identity
-- alter column public.orders.total
ALTER TABLE orders
    ALTER COLUMN total TYPE bigint,
    ALTER COLUMN total ADD GENERATED ALWAYS AS IDENTITY;
-- back
ALTER TABLE orders DROP CONSTRAINT orders_total_check;
ALTER TABLE orders ALTER COLUMN total DROP IDENTITY;
ALTER TABLE orders ALTER COLUMN total TYPE numeric(10,2);
ALTER TABLE orders ADD CONSTRAINT orders_total_check CHECK (total >= (0)::numeric) NOT VALID;

-- an identity on what allows null and has a default
-- alter column public.users.points
ALTER TABLE users
    ALTER COLUMN points DROP DEFAULT,
    ALTER COLUMN points SET NOT NULL,
    ALTER COLUMN points ADD GENERATED BY DEFAULT AS IDENTITY (INCREMENT BY 2);
-- back
ALTER TABLE users
    ALTER COLUMN points DROP IDENTITY,
    ALTER COLUMN points SET DEFAULT 0,
    ALTER COLUMN points DROP NOT NULL;

-- another identity
-- alter column public.users.id
ALTER TABLE users ALTER COLUMN id SET GENERATED BY DEFAULT SET INCREMENT BY 3 SET MINVALUE -2 SET MAXVALUE 70 SET START WITH 7 SET CACHE 4 SET CYCLE;
-- back
SELECT setval(s.name, 1, false) FROM (SELECT pg_get_serial_sequence('users', 'id')::regclass AS name) s WHERE coalesce(pg_sequence_last_value(s.name), 0) < 1;
ALTER TABLE users ALTER COLUMN id SET GENERATED ALWAYS SET INCREMENT BY 1 SET NO MINVALUE SET NO MAXVALUE SET START WITH 1 SET CACHE 1 SET NO CYCLE;

-- no identity
-- alter column public.users.id
ALTER TABLE users ALTER COLUMN id DROP IDENTITY;
-- back
ALTER TABLE users ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;

-- a default in place of an identity
-- alter column public.users.id
ALTER TABLE users
    ALTER COLUMN id DROP IDENTITY,
    ALTER COLUMN id SET DEFAULT 0;
-- back
ALTER TABLE users
    ALTER COLUMN id DROP DEFAULT,
    ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;

-- another expression
-- alter column public.users.shout
ALTER TABLE users ALTER COLUMN shout SET EXPRESSION AS (lower((name)::text));
-- back
ALTER TABLE users ALTER COLUMN shout SET EXPRESSION AS (upper((name)::text));

-- no expression
-- alter column public.users.shout
ALTER TABLE users ALTER COLUMN shout DROP EXPRESSION;
-- back
ALTER TABLE users DROP COLUMN shout;
ALTER TABLE users ADD COLUMN shout text GENERATED ALWAYS AS (upper((name)::text)) STORED;

