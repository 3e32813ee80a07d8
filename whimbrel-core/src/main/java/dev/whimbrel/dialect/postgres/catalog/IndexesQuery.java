package dev.whimbrel.dialect.postgres.catalog;

import java.sql.SQLException;

/** The indexes of modelled tables and materialized views that belong to no constraint. */
final class IndexesQuery implements CatalogQuery {

    @Override
    public String text() {
        return """
                SELECT i.indexrelid, i.indrelid, x.relname, i.indisunique,
                    i.indnullsnotdistinct, -- since 15
                    false, -- before 15
                    a.amname, i.indnkeyatts, i.indkey, i.indclass, i.indcollation, i.indoption,
                    i.indexprs IS NOT NULL, pg_get_expr(i.indexprs, i.indrelid),
                    CASE WHEN i.indexprs IS NOT NULL THEN (SELECT array_agg(e.atttypid ORDER BY e.attnum)
                        FROM pg_attribute e WHERE e.attrelid = i.indexrelid) END,
                    i.indpred IS NOT NULL, pg_get_expr(i.indpred, i.indrelid), x.reloptions, s.spcname, i.indisvalid
                FROM pg_index i
                JOIN pg_class x ON x.oid = i.indexrelid
                JOIN pg_class c ON c.oid = i.indrelid
                JOIN pg_am a ON a.oid = x.relam
                LEFT JOIN pg_tablespace s ON s.oid = x.reltablespace
                WHERE c.relnamespace IN :namespaces AND :modelled(c)
                    AND NOT EXISTS (SELECT FROM pg_constraint o
                        WHERE o.conindid = i.indexrelid AND o.contype IN ('p', 'u', 'x'))
                """;
    }

    @Override
    public void read(CatalogRow row, Catalog catalog) throws SQLException {
        catalog.indexes.add(new Index(
                row.number(),
                catalog.relation(row.number()),
                row.text(),
                row.flag(),
                row.flag(),
                row.text(),
                (int) row.number(),
                ArrayText.vector(row.text()),
                ArrayText.vector(row.text()),
                ArrayText.vector(row.text()),
                ArrayText.vector(row.text()),
                SqlScan.split(row.flaggedText()),
                ArrayText.numbers(row.optionalText()),
                row.flaggedText(),
                ArrayText.options(row.optionalText()),
                row.optionalText(),
                row.flag()));
    }
}
