package dev.whimbrel.dialect.postgres.catalog;

import java.util.List;

/**
 * Comments that have no place elsewhere, security labels, and objects that are bound to an extension without being part of it.
 */
final class DescriptionObjects {

    private DescriptionObjects() {}

    /**
     * A query for comments.
     *
     * @param objects selects the relation, what follows COMMENT ON, and the row of {@code pg_description}, named {@code d}
     */
    private static OpaqueQuery comments(String objects) {
        return new OpaqueQuery(
                "pg_description WHERE objoid >= 16384", """
                SELECT 'comment', 0, 0, 0, o.relation, lower(o.word) || ' ' || o.name, o.description,
                    ARRAY[format('COMMENT ON %s %s IS %L', o.word, o.name, o.description)] AS created,
                    ARRAY[format('COMMENT ON %s %s IS NULL', o.word, o.name)] AS dropped,
                    '' AS replacement,
                    ARRAY[format('%s %s %s', o.classoid, o.objoid, o.objsubid)] AS uses
                FROM (:objects) o(relation, word, name, description, classoid, objoid, objsubid)
                """.replace(":objects", objects.replace(":row", ROW)));
    }

    private static final String ROW = "d.description, d.classoid, d.objoid, d.objsubid";

    static final List<OpaqueQuery> QUERIES = List.of(
            comments("""
            SELECT coalesce(i.indrelid, c.oid),
                CASE WHEN d.objsubid > 0 THEN 'COLUMN' WHEN c.relkind = 'S' THEN 'SEQUENCE' ELSE 'INDEX' END,
                format('%I.%I', n.nspname, c.relname) || coalesce('.' || quote_ident(a.attname), ''), :row
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
            comments("""
            SELECT c.oid, 'CONSTRAINT', format('%I ON %I.%I', o.conname, n.nspname, c.relname), :row
            FROM pg_description d
            JOIN pg_constraint o ON o.oid = d.objoid
            JOIN pg_class c ON c.oid = o.conrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE d.classoid = 2606 AND c.relnamespace IN :namespaces
                AND (NOT :modelled(c) OR o.contype = 't' OR (o.contype = 'n' AND o.convalidated AND NOT o.connoinherit))
            """),
            comments("""
            SELECT 0, 'CONSTRAINT', format('%I ON DOMAIN %s', o.conname, format_type(t.oid, NULL)), :row
            FROM pg_description d
            JOIN pg_constraint o ON o.oid = d.objoid
            JOIN pg_type t ON t.oid = o.contypid
            WHERE d.classoid = 2606 AND t.typnamespace IN :namespaces AND :own(pg_type, t)
            """),
            comments("""
            SELECT 0, 'COLUMN', format('%s.%I', format_type(t.oid, NULL), a.attname), :row
            FROM pg_description d
            JOIN pg_class c ON c.oid = d.objoid AND c.relkind = 'c'
            JOIN pg_type t ON t.oid = c.reltype
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.objsubid
            WHERE d.classoid = 1259 AND d.objsubid > 0 AND c.relnamespace IN :namespaces AND :own(pg_type, t)
            """),
            comments("""
            SELECT t.typrelid, 'TYPE', format_type(t.oid, NULL), :row
            FROM pg_description d
            JOIN pg_type t ON t.oid = d.objoid
            LEFT JOIN pg_class c ON c.oid = t.typrelid
            WHERE d.classoid = 1247 AND t.typnamespace IN :namespaces
                AND (t.typtype = 'm' OR (t.typtype = 'c' AND c.relkind <> 'c'))
            """),
            new OpaqueQuery("pg_seclabel", """
            SELECT 'security label', 0, 0, 0, CASE WHEN l.classoid = 1259 THEN l.objoid ELSE 0 END,
                format('%s %s FOR %I', o.type, o.identity, l.provider), l.label,
                ARRAY[format('%s %s %s', l.classoid, l.objoid, l.objsubid)] AS uses
            FROM pg_seclabel l, pg_identify_object(l.classoid, l.objoid, l.objsubid) o
            WHERE EXISTS (SELECT FROM pg_namespace n WHERE n.nspname = o.schema AND n.oid IN :namespaces)
                OR (o.schema IS NULL AND :everything)
            """),
            new OpaqueQuery("pg_depend WHERE deptype = 'x'", """
            SELECT 'extension dependency', 0, 0, 0,
                coalesce((SELECT t.tgrelid FROM pg_trigger t WHERE d.classid = 2620 AND t.oid = d.objid),
                    (SELECT i.indrelid FROM pg_index i WHERE d.classid = 1259 AND i.indexrelid = d.objid),
                    CASE WHEN d.classid = 1259 THEN d.objid ELSE 0 END),
                format('%s %s ON EXTENSION %I', o.type, o.identity, e.extname), 'DEPENDS ON EXTENSION',
                ARRAY[format('ALTER %s %s DEPENDS ON EXTENSION %I', upper(o.type), o.identity, e.extname)] AS created,
                ARRAY[format('ALTER %s %s NO DEPENDS ON EXTENSION %I', upper(o.type), o.identity, e.extname)] AS dropped,
                ARRAY[format('%s %s %s', d.classid, d.objid, d.objsubid), format('3079 %s 0', e.oid)] AS uses
            FROM pg_depend d
            JOIN pg_extension e ON e.oid = d.refobjid, pg_identify_object(d.classid, d.objid, d.objsubid) o
            WHERE d.deptype = 'x' AND d.refclassid = 3079
                AND (d.classid = 2620 OR EXISTS (SELECT FROM pg_namespace n WHERE n.nspname = o.schema AND n.oid IN :namespaces))
            """));
}
