package dev.whimbrel.dialect.postgres.catalog;

/**
 * SQL for the statements that make a table which is carried as a whole. It speaks of the row {@code c} of {@code pg_class}, and of
 * {@code d.name}, its qualified name. A partition is made by itself and attached at the end, so that its indexes keep their names.
 */
final class WholeTableStatements {

    private WholeTableStatements() {}

    /** The columns that have to be named: all of a partition, of a child only its own, of a typed table those with more to say. */
    private static final String COLUMNS = """
            (SELECT string_agg(E'\\n    ' || concat_ws(' ',
                        quote_ident(a.attname),
                        CASE WHEN c.reloftype <> 0 THEN 'WITH OPTIONS' ELSE format_type(a.atttypid, a.atttypmod) END,
                        'OPTIONS (' || :options(a.attfdwoptions) || ')',
                        (SELECT format('COLLATE %I.%I', ln.nspname, l.collname)
                            FROM pg_collation l JOIN pg_namespace ln ON ln.oid = l.collnamespace
                            WHERE c.reloftype = 0 AND l.oid = a.attcollation AND l.oid <> t.typcollation),
                        x.extras), ',' ORDER BY a.attnum)
                FROM pg_attribute a
                JOIN pg_type t ON t.oid = a.atttypid,
                    LATERAL (SELECT nullif(concat_ws(' ',
                        (SELECT format(CASE a.attgenerated WHEN 's' THEN 'GENERATED ALWAYS AS (%s) STORED'
                                    WHEN 'v' THEN 'GENERATED ALWAYS AS (%s) VIRTUAL' ELSE 'DEFAULT %s' END,
                                pg_get_expr(f.adbin, f.adrelid))
                            FROM pg_attrdef f WHERE f.adrelid = a.attrelid AND f.adnum = a.attnum),
                        (SELECT format('GENERATED %s AS IDENTITY (START %s INCREMENT %s MINVALUE %s MAXVALUE %s CACHE %s%s)',
                                CASE a.attidentity WHEN 'a' THEN 'ALWAYS' ELSE 'BY DEFAULT' END,
                                s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, CASE WHEN s.seqcycle THEN ' CYCLE' END)
                            FROM pg_depend p JOIN pg_sequence s ON s.seqrelid = p.objid
                            WHERE a.attidentity <> '' AND NOT c.relispartition AND p.classid = 1259 AND p.deptype = 'i'
                                AND p.refclassid = 1259 AND p.refobjid = a.attrelid AND p.refobjsubid = a.attnum),
                        CASE WHEN a.attnotnull AND NOT EXISTS (SELECT FROM pg_constraint o
                                WHERE o.conrelid = c.oid AND o.contype IN ('n', 'p') AND a.attnum = ANY (o.conkey)
                                    AND (o.contype = 'p' OR o.connoinherit OR NOT o.convalidated))
                            THEN 'NOT NULL' END), '')) x(extras)
                WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                    AND (c.relispartition OR a.attislocal) AND (c.reloftype = 0 OR x.extras IS NOT NULL))""";

    private static final String TABLE = """
            concat_ws(E'\\n',
                concat('CREATE', CASE WHEN c.relpersistence = 'u' THEN ' UNLOGGED' WHEN c.relkind = 'f' THEN ' FOREIGN' END,
                    ' TABLE ', d.name, ' OF ' || format_type(nullif(c.reloftype, 0), NULL),
                    coalesce(' (' || :columns || E'\\n)', CASE WHEN c.reloftype = 0 THEN ' ()' END)),
                CASE WHEN NOT c.relispartition THEN (SELECT 'INHERITS (' || string_agg(h.inhparent::regclass::text, ', '
                    ORDER BY h.inhseqno) || ')' FROM pg_inherits h WHERE h.inhrelid = c.oid) END,
                'PARTITION BY ' || pg_get_partkeydef(c.oid),
                (SELECT concat_ws(' ', format('SERVER %I', fs.srvname), 'OPTIONS (' || :options(ft.ftoptions) || ')')
                    FROM pg_foreign_table ft JOIN pg_foreign_server fs ON fs.oid = ft.ftserver
                    WHERE ft.ftrelid = c.oid),
                'WITH (' || :parameters(c.reloptions) || ')')""";

    /** Where a column that a child inherits differs from that of its parent. */
    private static final String INHERITED = """
            ARRAY(SELECT format('ALTER TABLE %s ALTER COLUMN %I %s', d.name, a.attname, u.change)
                FROM pg_attribute a
                LEFT JOIN pg_attrdef f ON f.adrelid = a.attrelid AND f.adnum = a.attnum,
                    LATERAL (SELECT p.attnotnull, pg_get_expr(pf.adbin, pf.adrelid)
                        FROM pg_inherits h
                        JOIN pg_attribute p ON p.attrelid = h.inhparent AND p.attname = a.attname
                        LEFT JOIN pg_attrdef pf ON pf.adrelid = p.attrelid AND pf.adnum = p.attnum
                        WHERE h.inhrelid = c.oid ORDER BY h.inhseqno LIMIT 1) p(required, expression),
                    LATERAL (VALUES
                        (CASE WHEN a.attgenerated = '' AND pg_get_expr(f.adbin, f.adrelid) IS DISTINCT FROM p.expression
                            THEN coalesce('SET DEFAULT ' || pg_get_expr(f.adbin, f.adrelid), 'DROP DEFAULT') END),
                        (CASE WHEN a.attnotnull AND NOT p.required THEN 'SET NOT NULL' END)) u(change)
                WHERE NOT c.relispartition AND a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                    AND NOT a.attislocal AND u.change IS NOT NULL
                ORDER BY a.attnum, u.change)""";

    private static final String CONSTRAINTS = """
            ARRAY(SELECT format('ALTER TABLE %s ADD CONSTRAINT %I %s', d.name, o.conname, pg_get_constraintdef(o.oid))
                FROM pg_constraint o
                WHERE o.conrelid = c.oid AND (c.relispartition OR o.conislocal)
                    AND (o.contype IN ('c', 'f', 'p', 'u', 'x')
                        OR (o.contype = 'n' AND (o.connoinherit OR NOT o.convalidated)))
                    AND NOT EXISTS (SELECT FROM pg_constraint p WHERE p.oid = o.conparentid AND p.conrelid = o.conrelid)
                ORDER BY strpos('npuxcf', o.contype::text), o.conname)""";

    private static final String INDEXES = """
            ARRAY(SELECT pg_get_indexdef(i.indexrelid)
                FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid
                WHERE i.indrelid = c.oid AND NOT EXISTS (SELECT FROM pg_constraint o
                    WHERE o.conindid = i.indexrelid AND o.conrelid = c.oid AND o.contype IN ('p', 'u', 'x'))
                ORDER BY x.relname)""";

    private static final String SETTINGS = """
            ARRAY(SELECT format('ALTER TABLE %s ALTER COLUMN %I SET %s', d.name, a.attname, u.change)
                FROM pg_attribute a
                JOIN pg_type t ON t.oid = a.atttypid,
                    LATERAL (VALUES
                        (CASE WHEN a.attstorage <> t.typstorage THEN CASE a.attstorage WHEN 'p' THEN 'STORAGE PLAIN'
                            WHEN 'e' THEN 'STORAGE EXTERNAL' WHEN 'm' THEN 'STORAGE MAIN' ELSE 'STORAGE EXTENDED' END END),
                        (CASE a.attcompression WHEN 'p' THEN 'COMPRESSION pglz' WHEN 'l' THEN 'COMPRESSION lz4' END),
                        (CASE WHEN a.attstattarget >= 0 THEN 'STATISTICS ' || a.attstattarget END),
                        ('(' || :parameters(a.attoptions) || ')')) u(change)
                WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND u.change IS NOT NULL
                ORDER BY a.attnum, u.change)""";

    private static final String ATTACHMENT = """
            ARRAY(SELECT format('ALTER TABLE %s ATTACH PARTITION %s %s', h.inhparent::regclass, d.name,
                    pg_get_expr(c.relpartbound, c.oid))
                FROM pg_inherits h WHERE c.relispartition AND h.inhrelid = c.oid)""";

    /** Whether the statements make exactly what is there: not when it is half attached, or was put together in another order. */
    private static final String EXACT = """
            (NOT EXISTS (SELECT FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid
                    WHERE (i.indrelid = c.oid OR i.indrelid IN (SELECT h.inhparent FROM pg_inherits h
                            WHERE c.relispartition AND h.inhrelid = c.oid))
                        AND (NOT i.indisvalid OR x.reltablespace <> 0))
                AND NOT EXISTS (SELECT FROM pg_inherits h
                    WHERE h.inhrelid = c.oid AND h.inhdetachpending)
                AND (c.relispartition
                    OR ARRAY(SELECT a.attname FROM pg_attribute a
                        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum)
                    = ARRAY(SELECT w.attname
                        FROM (SELECT a.attname, min(h.inhseqno * 10000 + a.attnum)
                            FROM pg_inherits h
                            JOIN pg_attribute a ON a.attrelid = h.inhparent AND a.attnum > 0 AND NOT a.attisdropped
                            WHERE h.inhrelid = c.oid
                            GROUP BY a.attname
                            UNION ALL SELECT a.attname, 1000000000 + a.attnum
                            FROM pg_attribute a
                            WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attinhcount = 0)
                            w(attname, place)
                        ORDER BY w.place)))""";

    /** The statements, as an array. */
    static final String CREATED =
            "CASE WHEN :exact THEN :table || :inherited || :constraints || :indexes || :settings || :attachment END"
                    .replace(":exact", EXACT)
                    .replace(":table", "ARRAY[" + TABLE.replace(":columns", COLUMNS) + "]")
                    .replace(":inherited", INHERITED)
                    .replace(":constraints", CONSTRAINTS)
                    .replace(":indexes", INDEXES)
                    .replace(":settings", SETTINGS)
                    .replace(":attachment", ATTACHMENT);
}
