CREATE EXTENSION citext;
CREATE SCHEMA archive;
COMMENT ON SCHEMA archive IS 'What is old';
CREATE TYPE user_status AS ENUM ('active', 'on-hold');
CREATE TYPE archive.reason AS ENUM ('closed', 'moved');
CREATE DOMAIN slug AS text CHECK (VALUE ~ '^[a-z-]+$');
CREATE SEQUENCE invoice_numbers AS integer START 1000;

CREATE TABLE users (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    email citext NOT NULL UNIQUE,
    password_hash varchar(255) NOT NULL,
    status user_status NOT NULL DEFAULT 'active',
    birthday date,
    tags text[] NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE users IS 'Who may log in';
COMMENT ON COLUMN users.email IS 'As it was typed';

CREATE TABLE categories (
    id serial PRIMARY KEY,
    parent_id integer REFERENCES categories ON DELETE SET NULL,
    "order" integer NOT NULL DEFAULT 0,
    slug slug NOT NULL UNIQUE
);
CREATE INDEX ON categories (parent_id);

CREATE TABLE products (
    id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (START 100),
    category_id integer NOT NULL REFERENCES categories,
    name text NOT NULL CHECK (length(name) > 2),
    price numeric(10, 2) NOT NULL DEFAULT 0 CONSTRAINT price_is_not_negative CHECK (price >= 0),
    gross numeric(10, 2) GENERATED ALWAYS AS (price * 1.19) STORED,
    attributes jsonb NOT NULL DEFAULT '{}',
    during tstzrange,
    invoice integer DEFAULT nextval('invoice_numbers'),
    UNIQUE NULLS NOT DISTINCT (category_id, name)
);
CREATE INDEX products_search ON products USING gin (attributes jsonb_path_ops);
CREATE INDEX ON products (lower(name) DESC, price) INCLUDE (invoice) WHERE price > 10;

CREATE TABLE order_items (
    user_id uuid REFERENCES users ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    product_id bigint REFERENCES products,
    quantity smallint NOT NULL DEFAULT 1,
    PRIMARY KEY (user_id, product_id)
);
CREATE TABLE archive.users (
    id uuid PRIMARY KEY,
    reason archive.reason,
    user_id uuid,
    product_id bigint,
    FOREIGN KEY (user_id, product_id) REFERENCES order_items ON UPDATE CASCADE
);
CREATE TABLE "Audit Log" (id bigint, "class" text, "when" timestamp(3) DEFAULT CURRENT_TIMESTAMP) WITH (fillfactor = 70);

CREATE VIEW active_users AS SELECT id, email FROM users WHERE status = 'active';
CREATE MATERIALIZED VIEW sales AS SELECT p.id, count(*) AS sold FROM products p JOIN order_items i ON i.product_id = p.id GROUP BY 1;
CREATE UNIQUE INDEX ON sales (id);

ALTER TABLE users ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own row" ON users FOR SELECT USING (id = current_setting('app.user')::uuid);

CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.created_at := now();
    RETURN NEW;
END $$;
CREATE TRIGGER touch BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION touch();
