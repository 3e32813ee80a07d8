package blog.db;

import dev.whimbrel.table.DbObjects;
import dev.whimbrel.table.SchemaObjects;

/** Functions, and the triggers that call them. */
@DbObjects
public final class BlogObjects extends SchemaObjects {

    {
        object("count_words function").create("""
                        CREATE FUNCTION public.count_words(body text) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
                            SELECT count(*)::integer FROM regexp_matches(body, '\\S+', 'g')
                        $$""").drop("DROP FUNCTION public.count_words(text)");
        object("count_words_of_post function").create("""
                        CREATE FUNCTION public.count_words_of_post() RETURNS trigger LANGUAGE plpgsql AS $$
                        BEGIN
                            NEW.word_count := count_words(NEW.body);
                            RETURN NEW;
                        END
                        $$""").drop("DROP FUNCTION public.count_words_of_post()");
        object("write_audit_log function").create("""
                        CREATE FUNCTION public.write_audit_log() RETURNS trigger LANGUAGE plpgsql AS $$
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
                        $$""").drop("DROP FUNCTION public.write_audit_log()");
        for (String table : new String[] {"users", "posts", "orders"}) {
            object(table + "_audit trigger")
                    .create("CREATE TRIGGER " + table + "_audit AFTER INSERT OR UPDATE OR DELETE ON public." + table
                            + " FOR EACH ROW EXECUTE FUNCTION public.write_audit_log()")
                    .drop("DROP TRIGGER " + table + "_audit ON public." + table);
        }
    }
}
