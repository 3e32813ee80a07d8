package dev.whimbrel.dialect.postgres.catalog;

import java.util.List;

/** Tables that are carried as a whole: partitioned tables, partitions, child tables, typed tables and foreign tables. */
final class WholeTableObjects {

    private WholeTableObjects() {}

    static final String NOT_MODELLED = """
            pg_class c LEFT JOIN pg_inherits h ON h.inhrelid = c.oid
            WHERE c.oid >= 16384 AND (c.relkind IN ('p', 'f') OR c.reloftype <> 0 OR c.relkind = 'r' AND h.inhrelid IS NOT NULL)
            """;

    static final List<OpaqueQuery> QUERIES =
            List.of(new OpaqueQuery(NOT_MODELLED, """
            SELECT
                CASE WHEN c.relispartition THEN 'partition' WHEN c.relkind = 'p' THEN 'partitioned table'
                    WHEN c.relkind = 'f' THEN 'foreign table' WHEN c.reloftype <> 0 THEN 'typed table'
                    ELSE 'child table' END,
                1259, c.oid, 0, c.oid, format('%I.%I', n.nspname, c.relname),
                concat_ws(E'\\n',
                    format('CREATE%s TABLE %I.%I',
                        CASE WHEN c.relpersistence = 'u' THEN ' UNLOGGED' WHEN c.relkind = 'f' THEN ' FOREIGN' END,
                        n.nspname, c.relname),
                    'OF ' || format_type(nullif(c.reloftype, 0), NULL),
                    (SELECT string_agg(concat_ws(' ',
                                format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod)),
                                (SELECT format('COLLATE %I.%I', ln.nspname, l.collname)
                                    FROM pg_collation l
                                    JOIN pg_namespace ln ON ln.oid = l.collnamespace
                                    WHERE l.oid = a.attcollation AND l.oid <> t.typcollation),
                                CASE WHEN a.attnotnull THEN 'NOT NULL' END,
                                (SELECT format(CASE a.attgenerated WHEN 's' THEN 'GENERATED ALWAYS AS (%s) STORED'
                                            WHEN 'v' THEN 'GENERATED ALWAYS AS (%s) VIRTUAL' ELSE 'DEFAULT %s' END,
                                        pg_get_expr(d.adbin, d.adrelid))
                                    FROM pg_attrdef d WHERE d.adrelid = a.attrelid AND d.adnum = a.attnum),
                                (SELECT format('GENERATED %s AS IDENTITY (%s START %s INCREMENT %s MIN %s MAX %s CACHE %s CYCLE %s)',
                                        CASE a.attidentity WHEN 'a' THEN 'ALWAYS' ELSE 'BY DEFAULT' END,
                                        format_type(s.seqtypid, NULL), s.seqstart, s.seqincrement, s.seqmin, s.seqmax,
                                        s.seqcache, s.seqcycle)
                                    FROM pg_depend d JOIN pg_sequence s ON s.seqrelid = d.objid
                                    WHERE a.attidentity <> '' AND d.classid = 1259 AND d.deptype = 'i'
                                        AND d.refclassid = 1259 AND d.refobjid = a.attrelid AND d.refobjsubid = a.attnum),
                                'OPTIONS (' || :options(a.attfdwoptions) || ')',
                                :settings,
                                CASE WHEN a.attinhcount > 0 AND a.attislocal THEN 'ALSO INHERITED'
                                    WHEN a.attinhcount > 0 THEN 'INHERITED' END),
                            E',\\n' ORDER BY a.attnum)
                        FROM pg_attribute a
                        JOIN pg_type t ON t.oid = a.atttypid
                        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped),
                    (SELECT CASE WHEN c.relispartition THEN 'PARTITION OF ' ELSE 'INHERITS ' END
                            || string_agg(format('%I.%I', pn.nspname, pc.relname)
                                || CASE WHEN h.inhdetachpending THEN ' DETACH PENDING' ELSE '' END,
                                ', ' ORDER BY h.inhseqno)
                        FROM pg_inherits h
                        JOIN pg_class pc ON pc.oid = h.inhparent
                        JOIN pg_namespace pn ON pn.oid = pc.relnamespace
                        WHERE h.inhrelid = c.oid),
                    pg_get_expr(c.relpartbound, c.oid),
                    'PARTITION BY ' || pg_get_partkeydef(c.oid),
                    (SELECT concat_ws(E'\\n', format('SERVER %I', fs.srvname), 'OPTIONS (' || :options(ft.ftoptions) || ')')
                        FROM pg_foreign_table ft JOIN pg_foreign_server fs ON fs.oid = ft.ftserver
                        WHERE ft.ftrelid = c.oid),
                    'WITH (' || (SELECT string_agg(o, ', ' ORDER BY o COLLATE "C") FROM unnest(c.reloptions) o) || ')',
                    (SELECT string_agg(concat_ws(' ', format('CONSTRAINT %I', o.conname), pg_get_constraintdef(o.oid),
                                CASE WHEN o.coninhcount > 0 AND o.conislocal THEN 'ALSO INHERITED'
                                    WHEN o.coninhcount > 0 THEN 'INHERITED' END),
                            E'\\n' ORDER BY o.conname)
                        FROM pg_constraint o
                        WHERE o.conrelid = c.oid
                            AND (o.contype IN ('c', 'f', 'p', 'u', 'x')
                                OR (o.contype = 'n' AND (o.connoinherit OR NOT o.convalidated)))
                            AND NOT EXISTS (SELECT FROM pg_constraint p
                                WHERE p.oid = o.conparentid AND p.conrelid = o.conrelid)),
                    (SELECT string_agg(concat_ws(' ', pg_get_indexdef(i.indexrelid),
                                (SELECT 'TABLESPACE ' || quote_ident(s.spcname)
                                    FROM pg_tablespace s WHERE s.oid = x.reltablespace),
                                CASE WHEN NOT i.indisvalid THEN 'INVALID' END,
                                (SELECT format('ATTACHED TO %I', p.relname)
                                    FROM pg_inherits h JOIN pg_class p ON p.oid = h.inhparent
                                    WHERE h.inhrelid = i.indexrelid)),
                            E'\\n' ORDER BY x.relname)
                        FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid
                        WHERE i.indrelid = c.oid)),
                CASE WHEN s.statements::text NOT LIKE '%***%' THEN s.statements END AS created,
                ARRAY[format('DROP %s %s', d.word, d.name)] AS dropped,
                format('%s %s', d.word, d.name) AS comment_on
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace,
                LATERAL (SELECT CASE c.relkind WHEN 'f' THEN 'FOREIGN TABLE' ELSE 'TABLE' END, format('%I.%I', n.nspname, c.relname))
                    d(word, name),
                LATERAL (SELECT :created) s(statements)
            WHERE c.relkind IN ('r', 'p', 'f') AND c.relnamespace IN :namespaces AND NOT :modelled(c)
            """.replace(":settings", ColumnSettings.TEXT)
                    .replace(":created", WholeTableStatements.CREATED)));
}
