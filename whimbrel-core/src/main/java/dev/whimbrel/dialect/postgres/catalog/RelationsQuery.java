package dev.whimbrel.dialect.postgres.catalog;

import dev.whimbrel.schema.ObjectName;
import java.sql.SQLException;

/** Tables, views and sequences, and the tables of other namespaces that foreign keys refer to. */
final class RelationsQuery implements CatalogQuery {

    @Override
    public String text() {
        return """
                SELECT c.oid, n.nspname, c.relname, c.relkind, c.relpersistence = 'u', c.relispopulated,
                    NOT :modelled(c),
                    c.relnamespace IN :namespaces AND m.objid IS NULL,
                    CASE WHEN c.relispartition THEN (SELECT h.inhparent FROM pg_inherits h WHERE h.inhrelid = c.oid) END,
                    c.reloptions,
                    CASE WHEN c.relkind IN ('v', 'm') AND c.relnamespace IN :namespaces AND m.objid IS NULL
                        THEN pg_get_viewdef(c.oid) END
                FROM pg_class c
                JOIN pg_namespace n ON n.oid = c.relnamespace
                LEFT JOIN pg_depend m ON m.classid = 'pg_class'::regclass AND m.objid = c.oid AND m.deptype = 'e'
                WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S')
                    AND (c.relnamespace IN :namespaces OR c.oid IN :referenced)
                """;
    }

    @Override
    public void read(CatalogRow row, Catalog catalog) throws SQLException {
        Relation.Head head = new Relation.Head(
                row.number(),
                new ObjectName(row.text(), row.text()),
                row.letter(),
                row.flag(),
                row.flag(),
                row.flag(),
                row.flag(),
                row.number(),
                ArrayText.options(row.optionalText()),
                row.optionalText());
        catalog.relations.put(head.oid(), new Relation(head));
    }
}
