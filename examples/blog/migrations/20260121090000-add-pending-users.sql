-- New users are pending until they have confirmed their address.

-- migrate:up

ALTER TYPE user_status ADD VALUE 'pending' BEFORE 'active';

-- PostgreSQL lets a new value be used only after it was committed. The runner sees that, and commits in between.
ALTER TABLE users ALTER COLUMN status SET DEFAULT 'pending';

-- migrate:down

-- PostgreSQL can't take a value out of an enum type, so a type without it takes the place of the other.
ALTER TABLE users ALTER COLUMN status DROP DEFAULT;
ALTER TYPE user_status RENAME TO user_status_with_pending;
CREATE TYPE user_status AS ENUM ('active', 'inactive', 'suspended');

-- Where do the pending ones go? The down of an added value has to say it.
ALTER TABLE users ALTER COLUMN status TYPE user_status
USING (CASE status WHEN 'pending' THEN 'inactive' ELSE status::text END)::user_status;

ALTER TABLE users ALTER COLUMN status SET DEFAULT 'active';
DROP TYPE user_status_with_pending;
