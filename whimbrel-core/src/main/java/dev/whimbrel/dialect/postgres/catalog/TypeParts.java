package dev.whimbrel.dialect.postgres.catalog;

import java.util.List;

/** What domains and composite types are made of. */
final class TypeParts {

    private TypeParts() {}

    static final List<PartsQuery> QUERIES = List.of(
            new PartsQuery("pg_type WHERE oid >= 16384 AND typtype = 'd'", """
            SELECT 1247, t.oid, p.role, p.name, NULL, p.text, p.added, p.dropped, p.changed
            FROM pg_type t
            JOIN pg_type b ON b.oid = t.typbasetype,
                LATERAL (SELECT 'ALTER DOMAIN ' || format_type(t.oid, NULL)) d(alter),
                LATERAL (
                    SELECT 0, NULL, NULL, concat(format_type(t.typbasetype, t.typtypmod),
                        CASE WHEN t.typcollation <> b.typcollation THEN ' COLLATE ' || t.typcollation::regcollation END),
                        NULL::text[], NULL::text[], NULL::text[]
                    UNION ALL SELECT 1, 'DETAIL', 'default', e.text, ARRAY[concat(d.alter, ' SET DEFAULT ', e.text)],
                        ARRAY[d.alter || ' DROP DEFAULT'], ARRAY[concat(d.alter, ' SET DEFAULT ', e.text)]
                    FROM (SELECT coalesce(pg_get_expr(t.typdefaultbin, 0), quote_literal(t.typdefault))) e(text)
                    WHERE e.text IS NOT NULL
                    UNION ALL SELECT 2, 'DETAIL', 'not null', '', ARRAY[d.alter || ' SET NOT NULL'],
                        ARRAY[d.alter || ' DROP NOT NULL'], NULL WHERE t.typnotnull
                    UNION ALL SELECT 3, 'DETAIL', o.conname, pg_get_constraintdef(o.oid),
                        ARRAY[format('%s ADD CONSTRAINT %I %s', d.alter, o.conname, pg_get_constraintdef(o.oid))],
                        ARRAY[format('%s DROP CONSTRAINT %I', d.alter, o.conname)], NULL
                    FROM pg_constraint o WHERE o.contypid = t.oid AND o.contype = 'c'
                ) p(place, role, name, text, added, dropped, changed)
            WHERE t.typtype = 'd' AND t.typnamespace IN :namespaces AND :own(pg_type, t)
            ORDER BY t.oid, p.place, p.name
            """),
            new PartsQuery("pg_class WHERE oid >= 16384 AND relkind = 'c'", """
            SELECT 1247, t.oid, p.role, p.name, p.within, p.text, p.added, p.dropped, p.changed
            FROM pg_type t
            JOIN pg_class c ON c.oid = t.typrelid,
                LATERAL (SELECT 'ALTER TYPE ' || format_type(t.oid, NULL)) d(alter),
                LATERAL (
                    SELECT 0, 0, NULL, NULL, NULL, '', NULL::text[], NULL::text[], NULL::text[]
                    UNION ALL SELECT a.attnum, u.* FROM pg_attribute a
                    JOIN pg_type b ON b.oid = a.atttypid,
                        LATERAL (SELECT concat(format_type(a.atttypid, a.atttypmod), (
                            SELECT format(' COLLATE %I.%I', n.nspname, l.collname)
                            FROM pg_collation l JOIN pg_namespace n ON n.oid = l.collnamespace
                            WHERE l.oid = a.attcollation AND l.oid <> b.typcollation))) e(type),
                        LATERAL (VALUES
                            (1, 'VALUES', a.attname::text, NULL, '',
                                ARRAY[format('%s ADD ATTRIBUTE %I %s CASCADE', d.alter, a.attname, e.type)],
                                ARRAY[format('%s DROP ATTRIBUTE %I CASCADE', d.alter, a.attname)], NULL::text[]),
                            (2, 'TYPE', 'type', a.attname::text, e.type, '{}', '{}',
                                ARRAY[format('%s ALTER ATTRIBUTE %I TYPE %s CASCADE', d.alter, a.attname, e.type)])) u
                    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                ) p(place, step, role, name, within, text, added, dropped, changed)
            WHERE c.relkind = 'c' AND t.typnamespace IN :namespaces AND :own(pg_type, t)
            ORDER BY t.oid, p.place, p.step
            """));
}
