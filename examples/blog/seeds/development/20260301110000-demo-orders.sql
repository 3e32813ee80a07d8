-- Each demo reader has ordered something, in every state that an order can be in.

-- migrate:up

WITH readers AS (
    SELECT id, row_number() OVER (ORDER BY email) AS number
    FROM users
    WHERE email LIKE '%@readers.example' AND NOT EXISTS (SELECT FROM orders WHERE orders.user_id = users.id)
), placed AS (
    INSERT INTO orders (user_id, status, total, created_at)
    SELECT id, (enum_range(NULL::order_status))[1 + number % 5], 0, timestamptz '2026-02-01 10:00Z' + number * interval '1 day'
    FROM readers
    RETURNING id
)
INSERT INTO order_items (order_id, product_id, quantity, unit_price)
SELECT placed.id, products.id, 1 + placed.id % 3, products.price
FROM placed CROSS JOIN products
WHERE products.sku IN ('MUG-BLUE', 'STICKERS');

UPDATE orders SET total = items.total
FROM (SELECT order_id, sum(quantity * unit_price) AS total FROM order_items GROUP BY order_id) items
WHERE items.order_id = orders.id AND orders.total = 0;

-- migrate:down

DELETE FROM orders USING users WHERE users.id = orders.user_id AND users.email LIKE '%@readers.example';
