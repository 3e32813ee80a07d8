-- What the shop sells, in every environment. Run twice, it changes nothing; with another price here, it changes the price.

-- migrate:up

INSERT INTO products (sku, name, price, stock, attributes)
VALUES
    ('MUG-BLUE', 'Mug, blue', 12.50, 40, '{"colour": "blue", "millilitres": 330}'),
    ('MUG-RED', 'Mug, red', 12.50, 25, '{"colour": "red", "millilitres": 330}'),
    ('STICKERS', 'Ten stickers', 4.90, 300, '{"pieces": 10, "weatherproof": true}'),
    ('POSTER-A2', 'Poster: the life of a row', 19.00, 60, '{"format": "A2", "paper": {"grams": 170, "recycled": true}}')
ON CONFLICT (sku) DO UPDATE
SET name = excluded.name, price = excluded.price, attributes = excluded.attributes, updated_at = now()
WHERE (products.name, products.price, products.attributes) IS DISTINCT FROM (excluded.name, excluded.price, excluded.attributes);

-- migrate:down

-- Refused as long as somebody has ordered one of them.
DELETE FROM products WHERE sku IN ('MUG-BLUE', 'MUG-RED', 'STICKERS', 'POSTER-A2');
