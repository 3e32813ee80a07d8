-- users.name becomes users.display_name while servers with the old code and with the new code run side by side.
--
--   1. expand (this file): both columns are there, and a trigger keeps them the same, whichever is written
--   2. backfill: the rows from before get their display_name
--   3. contract: after the last server with the old code is gone, the old column goes too
--
-- RENAME COLUMN would do it in a moment, and break every server that still runs the old code.

-- migrate:up

ALTER TABLE users ADD COLUMN display_name varchar(200);

CREATE FUNCTION keep_user_names_the_same() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        NEW.display_name := coalesce(NEW.display_name, NEW.name);
        NEW.name := coalesce(NEW.name, NEW.display_name);
    ELSIF NEW.display_name IS DISTINCT FROM OLD.display_name THEN
        NEW.name := NEW.display_name;
    ELSE
        NEW.display_name := NEW.name;
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER users_keep_names_the_same BEFORE INSERT OR UPDATE ON users
FOR EACH ROW EXECUTE FUNCTION keep_user_names_the_same();

-- migrate:down

DROP TRIGGER users_keep_names_the_same ON users;
DROP FUNCTION keep_user_names_the_same();
ALTER TABLE users DROP COLUMN display_name;
