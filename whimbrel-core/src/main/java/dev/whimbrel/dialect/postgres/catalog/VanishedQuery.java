package dev.whimbrel.dialect.postgres.catalog;

import java.sql.SQLException;

/**
 * Finds out, after all else, whether anything is gone that the snapshot still shows. The server writes its texts by what is
 * there now, so that they may lack something then. The functions that tell whether an object is visible look at what is there
 * now, too, and give NULL for what isn't.
 */
final class VanishedQuery implements CatalogQuery {

    @Override
    public String text() {
        return """
                SELECT EXISTS (SELECT FROM pg_class c
                        WHERE c.relnamespace IN :namespaces AND pg_table_is_visible(c.oid) IS NULL)
                    OR EXISTS (SELECT FROM pg_type t
                        WHERE t.typnamespace IN :namespaces AND pg_type_is_visible(t.oid) IS NULL)
                    OR EXISTS (SELECT FROM pg_proc p
                        WHERE p.pronamespace IN :namespaces AND pg_function_is_visible(p.oid) IS NULL)
                """;
    }

    @Override
    public void read(CatalogRow row, Catalog catalog) throws SQLException {
        if (row.flag()) {
            throw new ObjectVanishedException();
        }
    }
}
