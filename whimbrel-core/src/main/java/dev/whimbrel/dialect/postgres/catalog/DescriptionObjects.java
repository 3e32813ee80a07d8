package dev.whimbrel.dialect.postgres.catalog;

import java.util.List;

/**
 * Comments that have no place elsewhere, security labels, and objects that are bound to an extension without being part of it.
 */
final class DescriptionObjects {

    private DescriptionObjects() {}

    private static final String COMMENT = "pg_description WHERE objoid >= 16384";

    static final List<OpaqueQuery> QUERIES = List.of(
            new OpaqueQuery(COMMENT, """
            SELECT 'comment', 0, 0, 0, coalesce(i.indrelid, c.oid),
                CASE WHEN d.objsubid > 0 THEN format('column %I.%I.%I', n.nspname, c.relname, a.attname)
                    WHEN c.relkind = 'S' THEN format('sequence %I.%I', n.nspname, c.relname)
                    ELSE format('index %I.%I', n.nspname, c.relname) END,
                d.description
            FROM pg_description d
            JOIN pg_class c ON c.oid = d.objoid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.objsubid
            LEFT JOIN (pg_index i JOIN pg_class t ON t.oid = i.indrelid) ON i.indexrelid = c.oid
            WHERE d.classoid = 1259 AND c.relnamespace IN :namespaces
                AND ((d.objsubid > 0 AND c.relkind IN ('v', 'm', 'p', 'f'))
                    OR (d.objsubid > 0 AND c.relkind = 'r' AND NOT :modelled(c))
                    OR (c.relkind IN ('i', 'I') AND (NOT :modelled(t)
                        OR EXISTS (SELECT FROM pg_constraint o WHERE o.conindid = c.oid AND o.contype IN ('p', 'u', 'x'))))
                    OR (c.relkind = 'S' AND NOT :own(pg_class, c)))
            """),
            new OpaqueQuery(COMMENT, """
            SELECT 'comment', 0, 0, 0, c.oid, format('constraint %I ON %I.%I', o.conname, n.nspname, c.relname), d.description
            FROM pg_description d
            JOIN pg_constraint o ON o.oid = d.objoid
            JOIN pg_class c ON c.oid = o.conrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE d.classoid = 2606 AND c.relnamespace IN :namespaces
                AND (NOT :modelled(c) OR o.contype = 't' OR (o.contype = 'n' AND o.convalidated AND NOT o.connoinherit))
            """),
            new OpaqueQuery(COMMENT, """
            SELECT 'comment', 0, 0, 0, 0, format('constraint %I ON DOMAIN %s', o.conname, format_type(t.oid, NULL)), d.description
            FROM pg_description d
            JOIN pg_constraint o ON o.oid = d.objoid
            JOIN pg_type t ON t.oid = o.contypid
            WHERE d.classoid = 2606 AND t.typnamespace IN :namespaces AND :own(pg_type, t)
            """),
            new OpaqueQuery(COMMENT, """
            SELECT 'comment', 0, 0, 0, 0, format('column %s.%I', format_type(t.oid, NULL), a.attname), d.description
            FROM pg_description d
            JOIN pg_class c ON c.oid = d.objoid AND c.relkind = 'c'
            JOIN pg_type t ON t.oid = c.reltype
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.objsubid
            WHERE d.classoid = 1259 AND d.objsubid > 0 AND c.relnamespace IN :namespaces AND :own(pg_type, t)
            """),
            new OpaqueQuery(COMMENT, """
            SELECT 'comment', 0, 0, 0, t.typrelid, 'type ' || format_type(t.oid, NULL), d.description
            FROM pg_description d
            JOIN pg_type t ON t.oid = d.objoid
            LEFT JOIN pg_class c ON c.oid = t.typrelid
            WHERE d.classoid = 1247 AND t.typnamespace IN :namespaces
                AND (t.typtype = 'm' OR (t.typtype = 'c' AND c.relkind <> 'c'))
            """),
            new OpaqueQuery("pg_seclabel", """
            SELECT 'security label', 0, 0, 0, CASE WHEN l.classoid = 1259 THEN l.objoid ELSE 0 END,
                format('%s %s FOR %I', o.type, o.identity, l.provider), l.label
            FROM pg_seclabel l, pg_identify_object(l.classoid, l.objoid, l.objsubid) o
            WHERE EXISTS (SELECT FROM pg_namespace n WHERE n.nspname = o.schema AND n.oid IN :namespaces)
                OR (o.schema IS NULL AND :everything)
            """),
            new OpaqueQuery("pg_depend WHERE deptype = 'x'", """
            SELECT 'extension dependency', 0, 0, 0,
                coalesce((SELECT t.tgrelid FROM pg_trigger t WHERE d.classid = 2620 AND t.oid = d.objid),
                    (SELECT i.indrelid FROM pg_index i WHERE d.classid = 1259 AND i.indexrelid = d.objid),
                    CASE WHEN d.classid = 1259 THEN d.objid ELSE 0 END),
                format('%s %s ON EXTENSION %I', o.type, o.identity, e.extname), 'DEPENDS ON EXTENSION'
            FROM pg_depend d
            JOIN pg_extension e ON e.oid = d.refobjid, pg_identify_object(d.classid, d.objid, d.objsubid) o
            WHERE d.deptype = 'x' AND d.refclassid = 3079
                AND (d.classid = 2620 OR EXISTS (SELECT FROM pg_namespace n WHERE n.nspname = o.schema AND n.oid IN :namespaces))
            """));
}
