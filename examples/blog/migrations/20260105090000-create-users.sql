-- People who can sign in.

-- migrate:up

CREATE TYPE user_status AS ENUM ('active', 'inactive', 'suspended');
CREATE TYPE user_role AS ENUM ('member', 'admin', 'super_admin');

CREATE TABLE users (
    id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    email         varchar(255) NOT NULL,
    password_hash varchar(255) NOT NULL,
    name          varchar(200) NOT NULL,
    status        user_status NOT NULL DEFAULT 'active',
    role          user_role NOT NULL DEFAULT 'member',
    last_login_at timestamptz,
    created_at    timestamptz NOT NULL DEFAULT now(),
    updated_at    timestamptz NOT NULL DEFAULT now(),
    deleted_at    timestamptz,
    CONSTRAINT users_email_check CHECK (email LIKE '_%@_%')
);

COMMENT ON COLUMN users.deleted_at IS 'When the account was closed; NULL while it is open';

-- An address is taken once, however it is typed. A closed account gives it free again, which a plain UNIQUE would not.
CREATE UNIQUE INDEX users_live_email_idx ON users (lower(email)) WHERE deleted_at IS NULL;

-- The list of accounts, newest first, by status.
CREATE INDEX users_status_created_at_idx ON users (status, created_at DESC) WHERE deleted_at IS NULL;

-- migrate:down

DROP TABLE users;
-- The types don't go with their table. Left behind, they would meet the next up.
DROP TYPE user_role;
DROP TYPE user_status;
