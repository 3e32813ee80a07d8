package dev.whimbrel.dialect.postgres.catalog;

import java.sql.SQLException;

/** The parameters that indexes give to their operator classes. */
final class IndexOptionsQuery implements CatalogQuery {

    @Override
    public String text() {
        return """
                SELECT a.attrelid, a.attnum, a.attoptions
                FROM pg_attribute a
                JOIN pg_class x ON x.oid = a.attrelid
                WHERE x.relkind = 'i' AND x.relnamespace IN :namespaces AND a.attoptions IS NOT NULL
                """;
    }

    @Override
    public void read(CatalogRow row, Catalog catalog) throws SQLException {
        Catalog.ColumnKey column = new Catalog.ColumnKey(row.number(), row.number());
        catalog.operatorClassOptions.put(column, ArrayText.options(row.text()));
    }
}
