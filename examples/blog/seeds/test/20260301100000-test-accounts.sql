-- One account of each kind, under keys that tests can know.

-- migrate:up

INSERT INTO users (id, email, password_hash, display_name, status, role)
VALUES
    ('00000000-0000-0000-0000-00000000000a', 'admin@test.example', '!', 'Test admin', 'active', 'admin'),
    ('00000000-0000-0000-0000-00000000000b', 'member@test.example', '!', 'Test member', 'active', 'member'),
    ('00000000-0000-0000-0000-00000000000c', 'pending@test.example', '!', 'Test newcomer', 'pending', 'member')
ON CONFLICT (id) DO NOTHING;

-- migrate:down

DELETE FROM users WHERE email LIKE '%@test.example';
