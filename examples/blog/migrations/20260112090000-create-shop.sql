-- The blog sells a few things: products, orders and what is in them.

-- migrate:up

CREATE TABLE products (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sku        varchar(32) NOT NULL UNIQUE,
    name       varchar(200) NOT NULL,
    price      numeric(10, 2) NOT NULL CONSTRAINT products_price_check CHECK (price > 0),
    stock      integer NOT NULL DEFAULT 0 CONSTRAINT products_stock_check CHECK (stock >= 0),
    attributes jsonb NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT products_attributes_check CHECK (jsonb_typeof(attributes) = 'object')
);

-- For WHERE attributes @> '{"colour": "blue"}'.
CREATE INDEX products_attributes_idx ON products USING gin (attributes jsonb_path_ops);

CREATE TABLE orders (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- NO ACTION is checked at the end, and at the end of the transaction when that asks for it: two accounts can be merged by
    -- deleting one first and moving its orders then. RESTRICT would not wait.
    user_id    uuid NOT NULL REFERENCES users ON DELETE NO ACTION DEFERRABLE INITIALLY IMMEDIATE,
    status     text NOT NULL DEFAULT 'pending'
        CONSTRAINT orders_status_check
        CHECK (status IN ('pending', 'confirmed', 'shipped', 'delivered', 'cancelled')),
    total      numeric(12, 2) NOT NULL CONSTRAINT orders_total_check CHECK (total >= 0),
    currency   char(3) NOT NULL DEFAULT 'EUR',
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX orders_user_id_created_at_idx ON orders (user_id, created_at DESC);

-- What has to be packed. It stays small however many orders were delivered.
CREATE INDEX orders_open_idx ON orders (created_at) WHERE status IN ('pending', 'confirmed');

CREATE TABLE order_items (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id   bigint NOT NULL REFERENCES orders ON DELETE CASCADE,
    product_id bigint NOT NULL REFERENCES products ON DELETE RESTRICT,
    quantity   integer NOT NULL CONSTRAINT order_items_quantity_check CHECK (quantity > 0),
    unit_price numeric(10, 2) NOT NULL CONSTRAINT order_items_unit_price_check CHECK (unit_price >= 0),
    CONSTRAINT order_items_order_id_product_id_key UNIQUE (order_id, product_id)
);

CREATE INDEX order_items_product_id_idx ON order_items (product_id);

-- migrate:down

DROP TABLE order_items;
DROP TABLE orders;
DROP TABLE products;
