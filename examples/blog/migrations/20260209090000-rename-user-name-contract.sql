-- Third phase of the rename, to be deployed when no server reads users.name any more.

-- migrate:up

DROP TRIGGER users_keep_names_the_same ON users;
DROP FUNCTION keep_user_names_the_same();
ALTER TABLE users DROP COLUMN name;

-- migrate:down

-- Nothing is lost: both columns held the same. Only the place of the column among the others is another one.
ALTER TABLE users ADD COLUMN name varchar(200);
UPDATE users SET name = display_name;
ALTER TABLE users ALTER COLUMN name SET NOT NULL;

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
