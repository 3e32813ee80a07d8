package dev.whimbrel.dialect.postgres.catalog;

import java.util.List;

/** Domains, composite types, range types, base types and types that are only declared. */
final class TypeObjects {

    private TypeObjects() {}

    /** How the type {@code t} is renamed for a while; a range has a multirange and constructors that are named after them. */
    private static final String ASIDE = asideOf("""
            ARRAY(SELECT format('ALTER FUNCTION %s RENAME TO %I', p.oid::regprocedure, aside(p.proname))
                    FROM pg_range y
                    JOIN pg_depend d ON d.refclassid = 1247 AND d.refobjid IN (y.rngtypid, y.rngmultitypid)
                        AND d.classid = 1255 AND d.deptype = 'i'
                    JOIN pg_proc p ON p.oid = d.objid
                    WHERE y.rngtypid = t.oid ORDER BY p.oid)
                || ARRAY(SELECT format('ALTER TYPE %s RENAME TO %I', format_type(m.oid, NULL), aside(m.typname))
                    FROM pg_type m
                    WHERE m.oid = t.oid OR m.oid = (SELECT y.rngmultitypid FROM pg_range y WHERE y.rngtypid = t.oid)
                    ORDER BY m.oid) AS renamed,
                ARRAY[format('DROP TYPE %I.%I', (SELECT s.nspname FROM pg_namespace s WHERE s.oid = t.typnamespace),
                    aside(t.typname))] AS renamed_dropped""");

    static final List<OpaqueQuery> QUERIES = List.of(
            new OpaqueQuery("pg_type WHERE oid >= 16384 AND typtype = 'd'", """
            SELECT 'domain', 1247, t.oid, 0, 0, d.name, NULL,
                ARRAY[concat_ws(E'\\n',
                        format('CREATE DOMAIN %s AS %s', d.name, format_type(t.typbasetype, t.typtypmod)),
                        (SELECT format('COLLATE %I.%I', n.nspname, l.collname)
                            FROM pg_collation l JOIN pg_namespace n ON n.oid = l.collnamespace
                            WHERE l.oid = t.typcollation AND l.oid <> b.typcollation),
                        'DEFAULT ' || coalesce(pg_get_expr(t.typdefaultbin, 0), quote_literal(t.typdefault)),
                        CASE WHEN t.typnotnull THEN 'NOT NULL' END,
                        (SELECT string_agg(format('CONSTRAINT %I %s', o.conname, pg_get_constraintdef(o.oid)),
                                E'\\n' ORDER BY o.conname)
                            FROM pg_constraint o WHERE o.contypid = t.oid AND o.contype = 'c' AND o.convalidated))]
                    || ARRAY(SELECT format('ALTER DOMAIN %s ADD CONSTRAINT %I %s', d.name, o.conname, pg_get_constraintdef(o.oid))
                        FROM pg_constraint o WHERE o.contypid = t.oid AND o.contype = 'c' AND NOT o.convalidated
                        ORDER BY o.conname) AS created,
                ARRAY['DROP DOMAIN ' || d.name] AS dropped,
                'DOMAIN ' || d.name AS comment_on,""" + " " + ASIDE + "\n" + """
            FROM pg_type t
            JOIN pg_type b ON b.oid = t.typbasetype, LATERAL (SELECT format_type(t.oid, NULL)) d(name)
            WHERE t.typtype = 'd' AND t.typnamespace IN :namespaces AND :own(pg_type, t)
            """),
            new OpaqueQuery("pg_class WHERE oid >= 16384 AND relkind = 'c'", """
            SELECT 'composite type', 1247, t.oid, 0, 0, d.name, NULL,
                ARRAY[format('CREATE TYPE %s AS (%s)', d.name,
                    (SELECT string_agg(E'\\n    ' || format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod))
                            || coalesce((SELECT format(' COLLATE %I.%I', n.nspname, l.collname)
                                FROM pg_collation l
                                JOIN pg_namespace n ON n.oid = l.collnamespace
                                JOIN pg_type b ON b.oid = a.atttypid
                                WHERE l.oid = a.attcollation AND l.oid <> b.typcollation), ''), ','
                            ORDER BY a.attnum) || E'\\n'
                        FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped))] AS created,
                ARRAY['DROP TYPE ' || d.name] AS dropped,
                'TYPE ' || d.name AS comment_on,""" + " " + ASIDE + "\n" + """
            FROM pg_type t
            JOIN pg_class c ON c.oid = t.typrelid, LATERAL (SELECT format_type(t.oid, NULL)) d(name)
            WHERE c.relkind = 'c' AND t.typnamespace IN :namespaces AND :own(pg_type, t)
            """),
            new OpaqueQuery("pg_range WHERE rngtypid >= 16384", """
            SELECT 'range type', 1247, t.oid, 0, 0, d.name,
                CASE WHEN r.rngcanonical <> 0 THEN d.statement END,
                CASE WHEN r.rngcanonical = 0 THEN ARRAY[d.statement] END AS created,
                ARRAY['DROP TYPE ' || d.name] AS dropped,
                'TYPE ' || d.name AS comment_on,""" + " " + ASIDE + "\n" + """
            FROM pg_type t
            JOIN pg_range r ON r.rngtypid = t.oid,
                LATERAL (SELECT format_type(t.oid, NULL), format(E'CREATE TYPE %s AS RANGE (\\n    %s\\n)', format_type(t.oid, NULL),
                    concat_ws(E',\\n    ',
                        'SUBTYPE = ' || format_type(r.rngsubtype, NULL),
                        (SELECT format('SUBTYPE_OPCLASS = %I.%I', n.nspname, o.opcname)
                            FROM pg_opclass o JOIN pg_namespace n ON n.oid = o.opcnamespace WHERE o.oid = r.rngsubopc),
                        (SELECT format('COLLATION = %I.%I', n.nspname, l.collname)
                            FROM pg_collation l JOIN pg_namespace n ON n.oid = l.collnamespace WHERE l.oid = r.rngcollation),
                        'CANONICAL = ' || nullif(r.rngcanonical::oid, 0)::regproc,
                        'SUBTYPE_DIFF = ' || nullif(r.rngsubdiff::oid, 0)::regproc,
                        'MULTIRANGE_TYPE_NAME = ' || format_type(r.rngmultitypid, NULL)))) d(name, statement)
            WHERE t.typtype = 'r' AND t.typnamespace IN :namespaces AND :own(pg_type, t)
            """),
            new OpaqueQuery("pg_type WHERE oid >= 16384 AND typtype IN ('b', 'p') AND typcategory <> 'A'", """
            SELECT 'base type', 1247, t.oid, 0, 0, format_type(t.oid, NULL),
                CASE WHEN t.typisdefined THEN concat_ws(E'\\n',
                    format('CREATE TYPE %s', format_type(t.oid, NULL)),
                    format('INPUT %s OUTPUT %s', t.typinput::oid::regprocedure, t.typoutput::oid::regprocedure),
                    'RECEIVE ' || nullif(t.typreceive::oid, 0)::regprocedure,
                    'SEND ' || nullif(t.typsend::oid, 0)::regprocedure,
                    'TYPMOD_IN ' || nullif(t.typmodin::oid, 0)::regprocedure,
                    'TYPMOD_OUT ' || nullif(t.typmodout::oid, 0)::regprocedure,
                    'ANALYZE ' || nullif(t.typanalyze::oid, 0)::regprocedure,
                    'SUBSCRIPT ' || nullif(t.typsubscript::oid, 0)::regprocedure,
                    'ELEMENT ' || format_type(nullif(t.typelem, 0), NULL),
                    format('LENGTH %s PASSED BY VALUE %s ALIGNMENT %s STORAGE %s CATEGORY %s PREFERRED %s DELIMITER %L COLLATABLE %s',
                        t.typlen, t.typbyval, t.typalign, t.typstorage, t.typcategory, t.typispreferred, t.typdelim,
                        t.typcollation <> 0),
                    'DEFAULT ' || quote_literal(t.typdefault))
                END,
                CASE WHEN NOT t.typisdefined THEN ARRAY['CREATE TYPE ' || format_type(t.oid, NULL)] END AS created,
                ARRAY['DROP TYPE ' || format_type(t.oid, NULL)] AS dropped,
                'TYPE ' || format_type(t.oid, NULL) AS comment_on
            FROM pg_type t
            WHERE t.typtype IN ('b', 'p') AND t.typnamespace IN :namespaces AND :own(pg_type, t)
                AND NOT EXISTS (SELECT FROM pg_type e WHERE e.typarray = t.oid)
            """));

    /** Writes {@code aside(name)} out: the name with a mark behind it, cut between characters to what a name can hold. */
    private static String asideOf(String sql) {
        return sql.replaceAll(
                "aside\\(([a-z.]+)\\)",
                "(SELECT left($1, max(i)) || '__old' FROM generate_series(1, 58) i WHERE octet_length(left($1, i)) <= 58)");
    }
}
