package shop.db;

import dev.whimbrel.table.DbObjects;
import dev.whimbrel.table.SchemaObjects;

@DbObjects
public final class DatabaseObjects extends SchemaObjects {
    {
        namespace("archive", "What is old");
        extension("citext");
        sequence("invoice_numbers").ofInteger().counting(it -> it.start(1000));
        object("domain public.slug")
                .create("""
                        CREATE DOMAIN public.slug AS text
                        CONSTRAINT slug_check CHECK ((VALUE ~ '^[a-z-]+$'::text))""")
                .drop("DROP DOMAIN public.slug")
                .beforeTables();
        object("function public.touch()")
                .create("""
                        CREATE OR REPLACE FUNCTION public.touch()
                         RETURNS trigger
                         LANGUAGE plpgsql
                        AS $function$
                        BEGIN
                            NEW.created_at := now();
                            RETURN NEW;
                        END $function$""")
                .drop("DROP FUNCTION public.touch()");
    }
}
