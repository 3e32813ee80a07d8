package dev.whimbrel.dialect.postgres.catalog;

import java.sql.SQLException;

/** One query of the catalog and what becomes of its rows. */
interface CatalogQuery {

    /** The query's text, in the language of {@link CatalogSql}. */
    String text();

    /** Takes up one row. */
    void read(CatalogRow row, Catalog catalog) throws SQLException;
}
