-- Who changed what. The application says who with: SET LOCAL blog.user_id = '...'.

-- migrate:up

CREATE TYPE audit_action AS ENUM ('INSERT', 'UPDATE', 'DELETE');

CREATE TABLE audit_logs (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    table_name varchar(63) NOT NULL,
    record_id  text NOT NULL,
    action     audit_action NOT NULL,
    old_values jsonb,
    new_values jsonb,
    changed_by uuid REFERENCES users ON DELETE SET NULL,
    changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT audit_logs_old_values_check CHECK ((action = 'INSERT') = (old_values IS NULL)),
    CONSTRAINT audit_logs_new_values_check CHECK ((action = 'DELETE') = (new_values IS NULL))
);

CREATE INDEX audit_logs_table_name_record_id_idx ON audit_logs (table_name, record_id, changed_at);
CREATE INDEX audit_logs_changed_by_idx ON audit_logs (changed_by) WHERE changed_by IS NOT NULL;

CREATE FUNCTION write_audit_log() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    -- Secrets don't belong into a log.
    old_row jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) - 'password_hash' END;
    new_row jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) - 'password_hash' END;
BEGIN
    IF old_row IS DISTINCT FROM new_row THEN
        INSERT INTO audit_logs (table_name, record_id, action, old_values, new_values, changed_by)
        VALUES (
            TG_TABLE_NAME,
            coalesce(new_row, old_row) ->> 'id',
            TG_OP::audit_action,
            old_row,
            new_row,
            nullif(current_setting('blog.user_id', true), '')::uuid
        );
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER users_audit AFTER INSERT OR UPDATE OR DELETE ON users
FOR EACH ROW EXECUTE FUNCTION write_audit_log();
CREATE TRIGGER posts_audit AFTER INSERT OR UPDATE OR DELETE ON posts
FOR EACH ROW EXECUTE FUNCTION write_audit_log();
CREATE TRIGGER orders_audit AFTER INSERT OR UPDATE OR DELETE ON orders
FOR EACH ROW EXECUTE FUNCTION write_audit_log();

-- migrate:down

DROP TRIGGER orders_audit ON orders;
DROP TRIGGER posts_audit ON posts;
DROP TRIGGER users_audit ON users;
DROP FUNCTION write_audit_log();
DROP TABLE audit_logs;
DROP TYPE audit_action;
