package shop;

import static shop.Accounts.ACCOUNTS;

import dev.whimbrel.table.DbObjects;
import dev.whimbrel.table.SchemaObjects;

/** What belongs to no table. */
@DbObjects
public final class ShopObjects extends SchemaObjects {
    {
        namespace("archive", "What is old");
        extension("pg_trgm");
        sequence("order_numbers").counting(it -> it.start(1000).increment(10)).comment("Ten apart");
        sequence("public", "tickets").ofInteger().ownedBy(ACCOUNTS.id);
        enumeration(Colour.class);
        object("limit_accounts function")
                .create("CREATE FUNCTION public.limit_accounts() RETURNS trigger LANGUAGE plpgsql"
                        + " AS 'BEGIN RETURN NEW; END'")
                .drop("DROP FUNCTION public.limit_accounts()")
                .beforeTables();
        object("word domain").create("CREATE DOMAIN public.word AS text").drop("DROP DOMAIN public.word");
        object("greeting function")
                .create("CREATE FUNCTION public.greeting() RETURNS public.word LANGUAGE sql AS 'SELECT ''hello'''")
                .drop("DROP FUNCTION public.greeting()");
    }
}
