package dev.whimbrel.dialect.postgres.catalog;

import java.util.List;

/**
 * What partitioned tables, partitions, child tables, typed tables and foreign tables are made of. What comes down from a parent or
 * a type is named, but has no statements: it comes and goes by itself. Defaults don't come down where a column is there already.
 */
final class WholeTableParts {

    private WholeTableParts() {}

    private static final String COLUMNS = """
            SELECT 1, a.attnum::integer, u.*
            FROM pg_attribute a
            JOIN pg_type t ON t.oid = a.atttypid
            LEFT JOIN pg_attrdef f ON f.adrelid = a.attrelid AND f.adnum = a.attnum
            LEFT JOIN LATERAL (SELECT y.attnotnull, pg_get_expr(yf.adbin, yf.adrelid)
                FROM pg_inherits h
                JOIN pg_attribute y ON y.attrelid = h.inhparent AND y.attname = a.attname
                LEFT JOIN pg_attrdef yf ON yf.adrelid = y.attrelid AND yf.adnum = y.attnum
                WHERE h.inhrelid = c.oid ORDER BY h.inhseqno LIMIT 1) y(required, expression) ON true,
                LATERAL (SELECT concat('ALTER ', d.word, ' ONLY ', d.name, format(' ALTER COLUMN %I ', a.attname)),
                    concat('ALTER ', d.word, ' ', d.name, format(' ALTER COLUMN %I ', a.attname)),
                    concat('ALTER ', d.word, ' ', d.name), pg_get_expr(f.adbin, f.adrelid),
                    a.attinhcount > 0 OR c.reloftype <> 0,
                    concat(format_type(a.atttypid, a.atttypmod), (SELECT format(' COLLATE %I.%I', ln.nspname, l.collname)
                        FROM pg_collation l JOIN pg_namespace ln ON ln.oid = l.collnamespace
                        WHERE l.oid = a.attcollation AND l.oid <> t.typcollation)),
                    (SELECT format('%s AS IDENTITY (START %s INCREMENT %s MINVALUE %s MAXVALUE %s CACHE %s%s)',
                            CASE a.attidentity WHEN 'a' THEN 'ALWAYS' ELSE 'BY DEFAULT' END,
                            s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, CASE WHEN s.seqcycle THEN ' CYCLE' END)
                        FROM pg_depend p JOIN pg_sequence s ON s.seqrelid = p.objid
                        WHERE a.attidentity <> '' AND NOT c.relispartition AND p.classid = 1259 AND p.deptype = 'i'
                            AND p.refclassid = 1259 AND p.refobjid = a.attrelid AND p.refobjsubid = a.attnum),
                    CASE WHEN a.attgenerated <> '' THEN format('GENERATED ALWAYS AS (%s) %s', pg_get_expr(f.adbin, f.adrelid),
                        CASE a.attgenerated WHEN 's' THEN 'STORED' ELSE 'VIRTUAL' END) END)
                    e(only_column, column_, table_, expression, inherited, type, identity, generated),
                LATERAL (VALUES
                    (1, 'VALUES', a.attname::text, NULL, coalesce(e.generated, ''),
                        CASE WHEN e.inherited THEN array_remove(ARRAY[
                            CASE WHEN a.attgenerated = '' AND e.expression IS DISTINCT FROM y.expression
                                THEN e.only_column || coalesce('SET DEFAULT ' || e.expression, 'DROP DEFAULT') END,
                            CASE WHEN a.attnotnull AND y.required IS NOT TRUE AND NOT w.keyed THEN e.column_ || 'SET NOT NULL' END], NULL)
                        ELSE ARRAY[concat_ws(' ', e.table_, 'ADD COLUMN IF NOT EXISTS', quote_ident(a.attname), e.type,
                            'OPTIONS (' || :options(a.attfdwoptions) || ')', e.generated,
                            CASE WHEN a.attgenerated = '' THEN 'DEFAULT ' || e.expression END, 'GENERATED ' || e.identity,
                            CASE WHEN a.attnotnull AND NOT w.keyed THEN 'NOT NULL' END)] END,
                        CASE WHEN e.inherited THEN '{}' ELSE ARRAY[concat(e.table_, ' DROP COLUMN ', quote_ident(a.attname))] END,
                        CASE WHEN e.inherited THEN '{}'::text[] END),
                    (2, 'TYPE', 'type', a.attname::text, e.type, '{}', '{}',
                        CASE WHEN e.inherited THEN array_remove(ARRAY[CASE WHEN a.attgenerated = ''
                            THEN e.only_column || 'SET DEFAULT ' || e.expression END], NULL)
                        ELSE array_remove(ARRAY[
                            CASE WHEN a.attgenerated = '' AND a.attidentity = '' THEN e.column_ || 'DROP DEFAULT' END,
                            concat(e.column_, 'TYPE ', e.type, CASE WHEN a.attgenerated = '' AND c.relkind <> 'f'
                                THEN format(' USING %I::%s', a.attname, format_type(a.atttypid, a.atttypmod)) END),
                            CASE WHEN a.attgenerated = '' THEN e.only_column || 'SET DEFAULT ' || e.expression END], NULL) END),
                    (3, 'DETAIL', CASE WHEN a.attgenerated = '' AND e.expression IS NOT NULL THEN 'default' END, a.attname::text,
                        e.expression, ARRAY[e.only_column || 'SET DEFAULT ' || e.expression], ARRAY[e.only_column || 'DROP DEFAULT'],
                        ARRAY[e.only_column || 'SET DEFAULT ' || e.expression]),
                    (4, 'DETAIL', CASE WHEN a.attnotnull AND NOT w.keyed THEN 'not null' END, a.attname::text, '',
                        CASE WHEN y.required THEN '{}' ELSE ARRAY[e.column_ || 'SET NOT NULL'] END,
                        CASE WHEN y.required THEN '{}' ELSE ARRAY[e.column_ || 'DROP NOT NULL'] END, '{}'),
                    (5, 'DETAIL', CASE WHEN e.identity IS NOT NULL THEN 'identity' END, a.attname::text, e.identity,
                        ARRAY[e.column_ || 'ADD GENERATED ' || e.identity, format('SELECT setval(pg_get_serial_sequence(%L, %L), '
                            'max(%I)) FROM %s HAVING max(%I) >= %s', d.name, a.attname, a.attname, d.name, a.attname,
                            (SELECT s.seqstart FROM pg_depend p JOIN pg_sequence s ON s.seqrelid = p.objid
                                WHERE p.classid = 1259 AND p.deptype = 'i' AND p.refclassid = 1259 AND p.refobjid = a.attrelid
                                    AND p.refobjsubid = a.attnum))], ARRAY[e.column_ || 'DROP IDENTITY'],
                        (SELECT ARRAY[format('%sSET GENERATED %s SET START %s SET INCREMENT %s SET MINVALUE %s SET MAXVALUE %s SET CACHE %s SET %s',
                                e.column_, CASE a.attidentity WHEN 'a' THEN 'ALWAYS' ELSE 'BY DEFAULT' END, s.seqstart,
                                s.seqincrement, s.seqmin, s.seqmax, s.seqcache, CASE WHEN s.seqcycle THEN 'CYCLE' ELSE 'NO CYCLE' END)]
                            FROM pg_depend p JOIN pg_sequence s ON s.seqrelid = p.objid
                            WHERE e.identity IS NOT NULL AND p.classid = 1259 AND p.deptype = 'i'
                                AND p.refclassid = 1259 AND p.refobjid = a.attrelid AND p.refobjsubid = a.attnum)),
                    (6, 'DETAIL', CASE WHEN a.attstorage <> t.typstorage THEN 'storage' END, a.attname::text, a.attstorage::text,
                        ARRAY[e.column_ || 'SET STORAGE ' || :storage(a)], ARRAY[e.column_ || 'SET STORAGE ' || :storage(t)],
                        ARRAY[e.column_ || 'SET STORAGE ' || :storage(a)]),
                    (7, 'DETAIL', CASE WHEN a.attcompression <> '' THEN 'compression' END, a.attname::text, a.attcompression::text,
                        ARRAY[e.column_ || 'SET COMPRESSION ' || CASE a.attcompression WHEN 'p' THEN 'pglz' ELSE 'lz4' END],
                        ARRAY[e.column_ || 'SET COMPRESSION DEFAULT'],
                        ARRAY[e.column_ || 'SET COMPRESSION ' || CASE a.attcompression WHEN 'p' THEN 'pglz' ELSE 'lz4' END]),
                    (8, 'DETAIL', CASE WHEN a.attstattarget >= 0 THEN 'statistics' END, a.attname::text, a.attstattarget::text,
                        ARRAY[e.column_ || 'SET STATISTICS ' || a.attstattarget], ARRAY[e.column_ || 'SET STATISTICS -1'],
                        ARRAY[e.column_ || 'SET STATISTICS ' || a.attstattarget])) u(step, role, name, within, text, added, dropped, changed)
            WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND u.name IS NOT NULL
            """.replace(
                    "e(only_column, column_, table_, expression, inherited, type, identity, generated),", """
                    e(only_column, column_, table_, expression, inherited, type, identity, generated),
                LATERAL (SELECT EXISTS (SELECT FROM pg_constraint o
                    WHERE o.conrelid = c.oid AND o.contype = 'n' AND a.attnum = ANY (o.conkey)
                        AND (o.connoinherit OR NOT o.convalidated))) w(keyed),""")
            .replace(":storage(a)", storage("a.attstorage"))
            .replace(":storage(t)", storage("t.typstorage"));

    private static final String COLUMN_OPTIONS = """
            SELECT 1, a.attnum::integer, u.*
            FROM pg_attribute a,
                LATERAL (SELECT 9, 'DETAIL', 'option ' || o.option_name, a.attname::text, o.option_value,
                        ARRAY[format('%s OPTIONS (ADD %I %L)', e.column_, o.option_name, o.option_value)],
                        ARRAY[format('%s OPTIONS (DROP %I)', e.column_, o.option_name)],
                        ARRAY[format('%s OPTIONS (SET %I %L)', e.column_, o.option_name, o.option_value)]
                    FROM pg_options_to_table(a.attfdwoptions) o,
                        LATERAL (SELECT concat('ALTER ', d.word, ' ', d.name, format(' ALTER COLUMN %I', a.attname))) e(column_)
                    UNION ALL SELECT 10, 'DETAIL', 'parameter ' || v.key, a.attname::text, v.value,
                        ARRAY[format('%s SET (%s=%s)', e.column_, v.key, v.value)],
                        ARRAY[format('%s RESET (%s)', e.column_, v.key)],
                        ARRAY[format('%s SET (%s=%s)', e.column_, v.key, v.value)]
                    FROM unnest(a.attoptions) o,
                        LATERAL (SELECT split_part(o, '=', 1), substr(o, strpos(o, '=') + 1)) v(key, value),
                        LATERAL (SELECT concat('ALTER ', d.word, ' ', d.name, format(' ALTER COLUMN %I', a.attname))) e(column_)) u
            WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            """;

    private static final String BONDS = """
            SELECT 5, h.inhseqno, 1, 'BOND', h.inhparent::regclass::text, NULL, coalesce(pg_get_expr(c.relpartbound, c.oid), ''),
                CASE WHEN c.relispartition THEN ARRAY[format('ALTER TABLE %s ATTACH PARTITION %s %s', h.inhparent::regclass, d.name,
                        pg_get_expr(c.relpartbound, c.oid))]
                    ELSE ARRAY[format('ALTER %s %s INHERIT %s', d.word, d.name, h.inhparent::regclass)] END,
                CASE WHEN c.relispartition THEN ARRAY[format('ALTER TABLE %s DETACH PARTITION %s', h.inhparent::regclass, d.name)]
                    ELSE ARRAY[format('ALTER %s %s NO INHERIT %s', d.word, d.name, h.inhparent::regclass)] END, NULL::text[]
            FROM pg_inherits h WHERE h.inhrelid = c.oid AND NOT h.inhdetachpending
            UNION ALL SELECT 5, 0, 1, 'BOND', 'OF ' || format_type(c.reloftype, NULL), NULL, '',
                ARRAY[format('ALTER TABLE %s OF %s', d.name, format_type(c.reloftype, NULL))],
                ARRAY[format('ALTER TABLE %s NOT OF', d.name)], NULL
            WHERE c.reloftype <> 0
            """;

    private static final String OPTIONS = """
            SELECT 2, 0, 1, 'DETAIL', 'option ' || o.option_name, NULL, o.option_value,
                ARRAY[format('ALTER %s %s OPTIONS (ADD %I %L)', d.word, d.name, o.option_name, o.option_value)],
                ARRAY[format('ALTER %s %s OPTIONS (DROP %I)', d.word, d.name, o.option_name)],
                ARRAY[format('ALTER %s %s OPTIONS (SET %I %L)', d.word, d.name, o.option_name, o.option_value)]
            FROM pg_foreign_table x, LATERAL pg_options_to_table(x.ftoptions) o WHERE x.ftrelid = c.oid
            UNION ALL SELECT 2, 0, 2, 'DETAIL', 'parameter ' || v.key, NULL, v.value,
                ARRAY[format('ALTER TABLE %s SET (%s=%L)', d.name, v.key, v.value)],
                ARRAY[format('ALTER TABLE %s RESET (%s)', d.name, v.key)],
                ARRAY[format('ALTER TABLE %s SET (%s=%L)', d.name, v.key, v.value)]
            FROM unnest(c.reloptions) o, LATERAL (SELECT split_part(o, '=', 1), substr(o, strpos(o, '=') + 1)) v(key, value)
            UNION ALL SELECT 2, 0, 3, 'DETAIL', 'unlogged', NULL, '', ARRAY[format('ALTER TABLE %s SET UNLOGGED', d.name)],
                ARRAY[format('ALTER TABLE %s SET LOGGED', d.name)], NULL
            WHERE c.relpersistence = 'u'
            """;

    /** Whether what is given comes down from a parent. */
    private static final String CONSTRAINTS = """
            SELECT 3, strpos('npuxcf', o.contype::text), 1, CASE WHEN o.contype IN ('c', 'n') THEN 'DETAIL' ELSE 'KEY' END,
                o.conname::text, NULL, pg_get_constraintdef(o.oid),
                CASE WHEN e.inherited THEN '{}'
                    ELSE ARRAY[format('ALTER %s %s ADD CONSTRAINT %I %s', d.word, d.name, o.conname, pg_get_constraintdef(o.oid))] END,
                CASE WHEN e.inherited THEN '{}' ELSE ARRAY[format('ALTER %s %s DROP CONSTRAINT %I', d.word, d.name, o.conname)] END,
                CASE WHEN e.inherited THEN '{}'::text[] END
            FROM pg_constraint o, LATERAL (SELECT o.coninhcount > 0) e(inherited)
            WHERE o.conrelid = c.oid
                AND (o.contype IN ('c', 'f', 'p', 'u', 'x') OR (o.contype = 'n' AND (o.connoinherit OR NOT o.convalidated)))
                AND NOT EXISTS (SELECT FROM pg_constraint p WHERE p.oid = o.conparentid AND p.conrelid = o.conrelid)
            """;

    /** An index of a partition is attached to that of its parent when its table is. */
    private static final String INDEXES = """
            SELECT v.stage, 0, 1, v.role, v.name, NULL, pg_get_indexdef(i.indexrelid), v.added, v.dropped, v.changed
            FROM pg_index i
            JOIN pg_class x ON x.oid = i.indexrelid
            LEFT JOIN pg_inherits h ON h.inhrelid = i.indexrelid,
                LATERAL (SELECT ARRAY[format('ALTER INDEX %s ATTACH PARTITION %s', h.inhparent::regclass, i.indexrelid::regclass)])
                    e(attach),
                LATERAL (VALUES
                    (4, 'KEY', x.relname::text, ARRAY[pg_get_indexdef(i.indexrelid)],
                        CASE WHEN h.inhparent IS NULL THEN ARRAY['DROP INDEX ' || i.indexrelid::regclass] ELSE '{}' END, NULL::text[]),
                    (6, 'DETAIL', 'attached ' || x.relname, e.attach, '{}', e.attach)) v(stage, role, name, added, dropped, changed)
            WHERE i.indrelid = c.oid AND (v.stage = 4 OR h.inhparent IS NOT NULL)
                AND NOT EXISTS (SELECT FROM pg_constraint o
                    WHERE o.conindid = i.indexrelid AND o.conrelid = c.oid AND o.contype IN ('p', 'u', 'x'))
            """;

    private static final String HEAD = """
            SELECT -1, 0, 0, NULL, CASE WHEN c.relkind <> 'f' THEN c.relname::text END, n.nspname::text,
                concat_ws(' ', 'PARTITION BY ' || pg_get_partkeydef(c.oid),
                    (SELECT 'SERVER ' || quote_ident(s.srvname)
                        FROM pg_foreign_table x JOIN pg_foreign_server s ON s.oid = x.ftserver WHERE x.ftrelid = c.oid)),
                NULL::text[], NULL::text[], NULL::text[]
            """;

    static final List<PartsQuery> QUERIES = List.of(new PartsQuery(WholeTableObjects.NOT_MODELLED, """
            SELECT 1259, c.oid, p.role, p.name, p.within, p.text, p.added, p.dropped, p.changed
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace,
                LATERAL (SELECT CASE c.relkind WHEN 'f' THEN 'FOREIGN TABLE' ELSE 'TABLE' END, format('%I.%I', n.nspname, c.relname))
                    d(word, name),
                LATERAL (:parts) p(stage, place, step, role, name, within, text, added, dropped, changed)
            WHERE c.relkind IN ('r', 'p', 'f') AND c.relnamespace IN :namespaces AND NOT :modelled(c)
            ORDER BY c.oid, p.stage, p.place, p.step, p.name
            """.replace(
                    ":parts",
                    String.join("\nUNION ALL ", HEAD, BONDS, COLUMNS, COLUMN_OPTIONS, OPTIONS, CONSTRAINTS, INDEXES))));

    private static String storage(String letter) {
        return "CASE " + letter
                + " WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED' END";
    }
}
