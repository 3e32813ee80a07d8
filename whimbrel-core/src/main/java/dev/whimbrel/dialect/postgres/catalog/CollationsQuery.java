package dev.whimbrel.dialect.postgres.catalog;

import dev.whimbrel.schema.ObjectName;
import java.sql.SQLException;
import java.util.Collection;

/** The names of some collations. */
record CollationsQuery(Collection<Long> collations) implements CatalogQuery {

    @Override
    public String text() {
        return """
                SELECT l.oid, n.nspname, l.collname
                FROM pg_collation l
                JOIN pg_namespace n ON n.oid = l.collnamespace
                WHERE l.oid IN :ids
                """.replace(":ids", CatalogSql.list(collations));
    }

    @Override
    public void read(CatalogRow row, Catalog catalog) throws SQLException {
        catalog.collations.put(row.number(), new ObjectName(row.text(), row.text()));
    }
}
