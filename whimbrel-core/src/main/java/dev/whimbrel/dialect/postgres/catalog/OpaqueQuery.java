package dev.whimbrel.dialect.postgres.catalog;

import java.sql.SQLException;

/**
 * A query for objects that are carried in text. Its columns: the kind; the catalog, the id and the column number by which a
 * comment is found (0 when it can't have one); the relation that it belongs to and vanishes with (0 for none); the identity;
 * the definition. Most databases have few kinds of such objects, and to plan a query takes longer than to look whether it is
 * needed.
 *
 * @param needed what the query is for, as SQL that follows {@code FROM}: without a row there it is left out
 * @param text the query, in the language of {@link CatalogSql}
 */
record OpaqueQuery(String needed, String text) implements CatalogQuery {

    @Override
    public void read(CatalogRow row, Catalog catalog) throws SQLException {
        catalog.opaque.add(new Catalog.Opaque(
                row.text(),
                new Catalog.Comment(row.number(), row.number(), row.number()),
                row.number(),
                row.text(),
                row.text()));
    }
}
