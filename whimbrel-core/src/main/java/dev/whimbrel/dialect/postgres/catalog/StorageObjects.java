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
            SELECT 'table settings', 0, 0, 0, c.oid, d.name, array_to_string(m.statements, E';\\n'),
                m.statements AS created, -- since 15
                CASE WHEN a.amname = 'heap' THEN m.statements END AS created, -- before 15
                array_remove(ARRAY[
                    'ALTER TABLE ' || d.name || ' SET ACCESS METHOD heap' || left(nullif(a.amname, 'heap'), 0),
                    'ALTER TABLE ' || d.name || ' SET TABLESPACE pg_default' || left(s.spcname, 0),
                    format('ALTER TABLE %s RESET (%s)', d.name, :parameterNames(d.toast)) || d.ifToast,
                    CASE WHEN c.relreplident <> 'd' THEN format('ALTER TABLE %s REPLICA IDENTITY DEFAULT', d.name) END,
                    format('ALTER TABLE %s SET WITHOUT CLUSTER', d.name) || left(k.relname, 0)
                ], NULL) AS dropped,
                array_remove(ARRAY[format('1259 %s 0', c.oid), '1259 ' || r.oid || ' 0', '1259 ' || k.oid || ' 0'], NULL) AS uses
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_am a ON a.oid = c.relam
            LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace
            LEFT JOIN pg_class t ON t.oid = c.reltoastrelid
            LEFT JOIN (pg_index i JOIN pg_class k ON k.oid = i.indexrelid) ON i.indrelid = c.oid AND i.indisclustered
            LEFT JOIN (pg_index j JOIN pg_class r ON r.oid = j.indexrelid)
                ON c.relreplident = 'i' AND j.indrelid = c.oid AND j.indisreplident,
                LATERAL (SELECT format('%I.%I', n.nspname, c.relname), ARRAY(SELECT 'toast.' || o FROM unnest(t.reloptions) o),
                    CASE WHEN t.reloptions IS NOT NULL THEN '' END) d(name, toast, ifToast),
                LATERAL (SELECT array_remove(ARRAY[
                    'ALTER TABLE ' || d.name || ' SET ACCESS METHOD ' || quote_ident(nullif(a.amname, 'heap')),
                    'ALTER TABLE ' || d.name || ' SET TABLESPACE ' || quote_ident(s.spcname),
                    format('ALTER TABLE %s SET (%s)', d.name, :parameters(d.toast)) || d.ifToast,
                    CASE c.relreplident WHEN 'n' THEN format('ALTER TABLE %s REPLICA IDENTITY NOTHING', d.name)
                        WHEN 'f' THEN format('ALTER TABLE %s REPLICA IDENTITY FULL', d.name)
                        WHEN 'i' THEN format('ALTER TABLE %s REPLICA IDENTITY USING INDEX %I', d.name, r.relname) END,
                    format('ALTER TABLE %s CLUSTER ON ', d.name) || quote_ident(k.relname)
                ], NULL)) m(statements)
            WHERE c.relkind IN ('r', 'p', 'm') AND c.relnamespace IN :namespaces
                AND (a.amname <> 'heap' OR s.oid IS NOT NULL OR t.reloptions IS NOT NULL OR c.relreplident <> 'd'
                    OR k.oid IS NOT NULL)
            """),
            new OpaqueQuery(UNUSUAL_INDEX, """
            SELECT 'index settings', 0, 0, 0, i.indrelid, d.name,
                CASE WHEN NOT i.indisvalid THEN concat_ws(E'\\n', 'INVALID', 'WITH (' || :parameters(x.reloptions) || ')') END,
                CASE WHEN i.indisvalid THEN array_remove(ARRAY[
                    format('ALTER INDEX %s SET TABLESPACE ', d.name) || quote_ident(s.spcname),
                    'ALTER INDEX ' || d.name || ' SET (' || :parameters(x.reloptions) || ')'
                ], NULL) END AS created,
                array_remove(ARRAY[
                    format('ALTER INDEX %s SET TABLESPACE pg_default', d.name) || left(s.spcname, 0),
                    'ALTER INDEX ' || d.name || ' RESET (' || :parameterNames(x.reloptions) || ')'
                ], NULL) AS dropped,
                ARRAY[format('1259 %s 0', x.oid)] AS uses
            FROM pg_index i
            JOIN pg_class x ON x.oid = i.indexrelid
            JOIN pg_namespace n ON n.oid = x.relnamespace
            LEFT JOIN pg_tablespace s ON s.oid = x.reltablespace, LATERAL (SELECT format('%I.%I', n.nspname, x.relname)) d(name)
            WHERE x.relnamespace IN :namespaces
                AND (x.reloptions IS NOT NULL OR x.reltablespace <> 0 OR NOT i.indisvalid)
                AND EXISTS (SELECT FROM pg_constraint o WHERE o.conindid = i.indexrelid AND o.contype IN ('p', 'u', 'x'))
            """),
            new OpaqueQuery("pg_attribute WHERE attrelid >= 16384 AND attnum > 0 AND attstattarget >= 0", """
            SELECT 'index column settings', 0, 0, 0, i.indrelid, format('%s.%s', d.name, a.attnum), NULL,
                ARRAY[format('ALTER INDEX %s ALTER COLUMN %s SET STATISTICS %s', d.name, a.attnum, a.attstattarget)] AS created,
                ARRAY[format('ALTER INDEX %s ALTER COLUMN %s SET STATISTICS -1', d.name, a.attnum)] AS dropped,
                '' AS replacement,
                ARRAY[format('1259 %s 0', x.oid)] AS uses
            FROM pg_attribute a
            JOIN pg_index i ON i.indexrelid = a.attrelid
            JOIN pg_class x ON x.oid = i.indexrelid
            JOIN pg_namespace n ON n.oid = x.relnamespace, LATERAL (SELECT format('%I.%I', n.nspname, x.relname)) d(name)
            WHERE a.attstattarget >= 0 AND x.relnamespace IN :namespaces
            """),
            new OpaqueQuery("pg_attrdef d JOIN pg_class c ON c.oid = d.adrelid WHERE c.relkind = 'v'", """
            SELECT 'view column default', 2604, d.oid, 0, c.oid, format('%I.%I.%I', n.nspname, c.relname, a.attname), NULL,
                ARRAY[format('ALTER TABLE %I.%I ALTER COLUMN %I SET DEFAULT %s', n.nspname, c.relname, a.attname,
                    pg_get_expr(d.adbin, d.adrelid))] AS created,
                ARRAY[format('ALTER TABLE %I.%I ALTER COLUMN %I DROP DEFAULT', n.nspname, c.relname, a.attname)] AS dropped,
                '' AS replacement
            FROM pg_attrdef d
            JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
            JOIN pg_class c ON c.oid = a.attrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'v' AND c.relnamespace IN :namespaces
            """));
}
