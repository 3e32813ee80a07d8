package dev.whimbrel.dialect.postgres.catalog;

import java.sql.SQLException;

/** The namespaces that aren't the server's own. */
final class NamespacesQuery implements CatalogQuery {

    @Override
    public String text() {
        return """
                SELECT n.oid, n.nspname, NOT :own(pg_namespace, n)
                FROM pg_namespace n
                WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
                """;
    }

    @Override
    public void read(CatalogRow row, Catalog catalog) throws SQLException {
        catalog.namespaces.add(new Catalog.Namespace(row.number(), row.text(), row.flag()));
    }
}
