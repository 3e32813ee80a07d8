package dev.whimbrel.dialect.postgres.catalog;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** The server's text of some indexes, as a whole and key by key. */
record IndexTextQuery(Collection<Long> indexes) implements CatalogQuery {

    @Override
    public String text() {
        return """
                SELECT i.indexrelid, pg_get_indexdef(i.indexrelid),
                    (SELECT array_agg(pg_get_indexdef(i.indexrelid, k, false) ORDER BY k)
                        FROM generate_series(1, i.indnkeyatts) k)
                FROM pg_index i
                WHERE i.indexrelid IN :ids
                """.replace(":ids", CatalogSql.list(indexes));
    }

    @Override
    public void read(CatalogRow row, Catalog catalog) throws SQLException {
        long oid = row.number();
        String definition = row.text();
        List<String> keys = ArrayText.elements(row.text());
        catalog.indexTexts.put(oid, IndexText.elements(definition, keys));
    }
}
