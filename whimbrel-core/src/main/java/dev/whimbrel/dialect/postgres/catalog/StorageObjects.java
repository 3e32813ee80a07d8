package dev.whimbrel.dialect.postgres.catalog;

import java.util.List;

/** Settings of tables, indexes and views that the model has no place for, where they aren't the default. */
final class StorageObjects {

    private StorageObjects() {}

    private static final String UNUSUAL_TABLE = """
            pg_class c LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisclustered
            WHERE c.oid >= 16384 AND (c.relkind IN ('r', 'p', 'm')
                    AND (i.indexrelid IS NOT NULL OR c.relreplident <> 'd' OR c.reltablespace <> 0 OR c.relam NOT IN (0, 2))
                OR c.relkind = 't' AND c.reloptions IS NOT NULL)
            """;

    private static final String UNUSUAL_INDEX = """
            pg_class c JOIN pg_index i ON i.indexrelid = c.oid
            WHERE c.oid >= 16384 AND (c.reloptions IS NOT NULL OR c.reltablespace <> 0 OR NOT i.indisvalid)
            """;

    static final List<OpaqueQuery> QUERIES = List.of(
            new OpaqueQuery(UNUSUAL_TABLE, """
            SELECT 'table settings', 0, 0, 0, c.oid, format('%I.%I', n.nspname, c.relname),
                concat_ws(E'\\n',
                    CASE WHEN a.amname <> 'heap' THEN 'USING ' || quote_ident(a.amname) END,
                    'TABLESPACE ' || quote_ident(s.spcname),
                    'TOAST WITH (' || (SELECT string_agg(o, ', ' ORDER BY o COLLATE "C") FROM unnest(t.reloptions) o) || ')',
                    CASE c.relreplident WHEN 'n' THEN 'REPLICA IDENTITY NOTHING' WHEN 'f' THEN 'REPLICA IDENTITY FULL'
                        WHEN 'i' THEN concat('REPLICA IDENTITY USING INDEX ', (SELECT quote_ident(x.relname)
                            FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid
                            WHERE i.indrelid = c.oid AND i.indisreplident)) END,
                    'CLUSTER ON ' || quote_ident(k.relname))
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_am a ON a.oid = c.relam
            LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace
            LEFT JOIN pg_class t ON t.oid = c.reltoastrelid
            LEFT JOIN (pg_index i JOIN pg_class k ON k.oid = i.indexrelid) ON i.indrelid = c.oid AND i.indisclustered
            WHERE c.relkind IN ('r', 'p', 'm') AND c.relnamespace IN :namespaces
                AND (a.amname <> 'heap' OR s.oid IS NOT NULL OR t.reloptions IS NOT NULL OR c.relreplident <> 'd'
                    OR k.oid IS NOT NULL)
            """),
            new OpaqueQuery(UNUSUAL_INDEX, """
            SELECT 'index settings', 0, 0, 0, i.indrelid, format('%I.%I', n.nspname, x.relname),
                concat_ws(E'\\n',
                    'WITH (' || (SELECT string_agg(o, ', ' ORDER BY o COLLATE "C") FROM unnest(x.reloptions) o) || ')',
                    (SELECT 'TABLESPACE ' || quote_ident(t.spcname) FROM pg_tablespace t WHERE t.oid = x.reltablespace),
                    CASE WHEN NOT i.indisvalid THEN 'INVALID' END)
            FROM pg_index i
            JOIN pg_class x ON x.oid = i.indexrelid
            JOIN pg_namespace n ON n.oid = x.relnamespace
            WHERE x.relnamespace IN :namespaces
                AND (x.reloptions IS NOT NULL OR x.reltablespace <> 0 OR NOT i.indisvalid)
                AND EXISTS (SELECT FROM pg_constraint o WHERE o.conindid = i.indexrelid AND o.contype IN ('p', 'u', 'x'))
            """),
            new OpaqueQuery("pg_attribute WHERE attrelid >= 16384 AND attnum > 0 AND attstattarget >= 0", """
            SELECT 'index column settings', 0, 0, 0, i.indrelid, format('%I.%I.%s', n.nspname, x.relname, a.attnum),
                'STATISTICS ' || a.attstattarget
            FROM pg_attribute a
            JOIN pg_index i ON i.indexrelid = a.attrelid
            JOIN pg_class x ON x.oid = i.indexrelid
            JOIN pg_namespace n ON n.oid = x.relnamespace
            WHERE a.attstattarget >= 0 AND x.relnamespace IN :namespaces
            """),
            new OpaqueQuery("pg_attrdef d JOIN pg_class c ON c.oid = d.adrelid WHERE c.relkind = 'v'", """
            SELECT 'view column default', 0, 0, 0, c.oid, format('%I.%I.%I', n.nspname, c.relname, a.attname),
                'DEFAULT ' || pg_get_expr(d.adbin, d.adrelid)
            FROM pg_attrdef d
            JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
            JOIN pg_class c ON c.oid = a.attrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'v' AND c.relnamespace IN :namespaces
            """));
}
