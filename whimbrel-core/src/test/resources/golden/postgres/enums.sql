-- an enum
-- create enum public.mood
CREATE TYPE mood AS ENUM ('sad', 'it''s ok', 'happy');
COMMENT ON TYPE mood IS 'how it feels';
-- back
DROP TYPE mood;

-- an enum without values
-- create enum public.date
CREATE TYPE public.date AS ENUM ();
-- back
DROP TYPE public.date;

-- drop an enum
-- drop enum public.mood
DROP TYPE mood;
-- back
CREATE TYPE mood AS ENUM ('sad', 'it''s ok', 'happy');
COMMENT ON TYPE mood IS 'how it feels';

-- a value at the end
-- add value 'cancelled' to enum public.order_status
ALTER TYPE order_status ADD VALUE 'cancelled'; -- COMMIT_AFTER
-- no way back: addEnumValue("order_status", "cancelled") can't be taken back: PostgreSQL has no command that takes a value out of an enum type. Write up and down, with an empty down, for an unused value does no harm, or with dropEnumValue(...), which writes the tables that use the type anew.

-- a value before another
-- add value 'seen' to enum public.order_status
ALTER TYPE order_status ADD VALUE 'seen' BEFORE 'paid'; -- COMMIT_AFTER
-- no way back: addEnumValue("order_status", "seen") can't be taken back: PostgreSQL has no command that takes a value out of an enum type. Write up and down, with an empty down, for an unused value does no harm, or with dropEnumValue(...), which writes the tables that use the type anew.

-- a value after another
-- add value 'it's packed' to enum public.order_status
ALTER TYPE order_status ADD VALUE 'it''s packed' AFTER 'paid'; -- COMMIT_AFTER
-- no way back: addEnumValue("order_status", "it's packed") can't be taken back: PostgreSQL has no command that takes a value out of an enum type. Write up and down, with an empty down, for an unused value does no harm, or with dropEnumValue(...), which writes the tables that use the type anew.

-- rename a value
-- rename value 'it's shipped' of enum public.order_status to 'shipped'
ALTER TYPE order_status RENAME VALUE 'it''s shipped' TO 'shipped';
-- back
ALTER TYPE order_status RENAME VALUE 'shipped' TO 'it''s shipped';

-- rename an enum
-- rename enum public.order_status to Status
ALTER TYPE order_status RENAME TO "Status";
-- back
ALTER TYPE "Status" RENAME TO order_status;

