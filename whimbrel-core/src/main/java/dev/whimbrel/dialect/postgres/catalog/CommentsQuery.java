package dev.whimbrel.dialect.postgres.catalog;

import java.sql.SQLException;

/** All comments, except those on what every new database holds; 2200 is the namespace {@code public}. */
final class CommentsQuery implements CatalogQuery {

    @Override
    public String text() {
        return """
                SELECT classoid, objoid, objsubid, description
                FROM pg_description
                WHERE objoid >= 16384 OR objoid = 2200
                """;
    }

    @Override
    public void read(CatalogRow row, Catalog catalog) throws SQLException {
        catalog.comments.put(new Catalog.Address(row.number(), row.number(), row.number()), row.text());
    }
}
