package dev.whimbrel.dialect.postgres.catalog;

import java.util.List;

/** Procedural languages, transforms, event triggers, collations, conversions and extended statistics. */
final class LanguageObjects {

    private LanguageObjects() {}

    static final List<OpaqueQuery> QUERIES = List.of(
            new OpaqueQuery("pg_language WHERE oid >= 16384", """
            SELECT 'language', 2612, l.oid, 0, 0, quote_ident(l.lanname),
                concat_ws(E'\\n',
                    CASE WHEN l.lanpltrusted THEN 'TRUSTED' END,
                    'HANDLER ' || nullif(l.lanplcallfoid, 0)::regprocedure,
                    'INLINE ' || nullif(l.laninline, 0)::regprocedure,
                    'VALIDATOR ' || nullif(l.lanvalidator, 0)::regprocedure)
            FROM pg_language l
            WHERE :everything AND l.oid >= 16384 AND :own(pg_language, l)
            """),
            new OpaqueQuery("pg_transform", """
            SELECT 'transform', 3576, t.oid, 0, 0, format('FOR %s LANGUAGE %I', format_type(t.trftype, NULL), l.lanname),
                concat_ws(E'\\n',
                    'FROM SQL ' || nullif(t.trffromsql::oid, 0)::regprocedure,
                    'TO SQL ' || nullif(t.trftosql::oid, 0)::regprocedure)
            FROM pg_transform t
            JOIN pg_language l ON l.oid = t.trflang
            WHERE :everything AND :own(pg_transform, t)
            """),
            new OpaqueQuery("pg_event_trigger", """
            SELECT 'event trigger', 3466, e.oid, 0, 0, quote_ident(e.evtname),
                concat_ws(E'\\n',
                    'ON ' || e.evtevent,
                    'TAGS ' || (SELECT string_agg(t, ', ' ORDER BY t COLLATE "C") FROM unnest(e.evttags) t),
                    'EXECUTE FUNCTION ' || e.evtfoid::regprocedure,
                    CASE e.evtenabled WHEN 'D' THEN 'DISABLED' WHEN 'R' THEN 'ENABLED FOR REPLICA'
                        WHEN 'A' THEN 'ENABLED ALWAYS' END)
            FROM pg_event_trigger e
            WHERE :everything AND :own(pg_event_trigger, e)
            """),
            new OpaqueQuery("pg_collation WHERE oid >= 16384", """
            SELECT 'collation', 3456, l.oid, 0, 0, format('%I.%I', n.nspname, l.collname),
                concat_ws(E'\\n',
                    format('PROVIDER %s DETERMINISTIC %s', l.collprovider, l.collisdeterministic),
                    'LC_COLLATE ' || l.collcollate, 'LC_CTYPE ' || l.collctype,
                    'LOCALE ' || l.colllocale, -- since 17
                    'LOCALE ' || (to_jsonb(l) ->> 'colliculocale'), -- before 17
                    'RULES ' || l.collicurules, -- since 16
                    'ENCODING ' || nullif(l.collencoding, -1))
            FROM pg_collation l
            JOIN pg_namespace n ON n.oid = l.collnamespace
            WHERE l.collnamespace IN :namespaces AND :own(pg_collation, l)
            """),
            new OpaqueQuery("pg_conversion WHERE oid >= 16384", """
            SELECT 'conversion', 2607, c.oid, 0, 0, format('%I.%I', n.nspname, c.conname),
                format('FOR %s TO %s FROM %s%s', pg_encoding_to_char(c.conforencoding), pg_encoding_to_char(c.contoencoding),
                    c.conproc::oid::regprocedure, CASE WHEN c.condefault THEN ' DEFAULT' END)
            FROM pg_conversion c
            JOIN pg_namespace n ON n.oid = c.connamespace
            WHERE c.connamespace IN :namespaces AND :own(pg_conversion, c)
            """),
            new OpaqueQuery("pg_statistic_ext", """
            SELECT 'statistics', 3381, s.oid, 0, s.stxrelid, format('%I.%I', n.nspname, s.stxname),
                concat_ws(E'\\n', pg_get_statisticsobjdef(s.oid), 'STATISTICS ' || nullif(s.stxstattarget, -1))
            FROM pg_statistic_ext s
            JOIN pg_namespace n ON n.oid = s.stxnamespace
            WHERE s.stxnamespace IN :namespaces AND :own(pg_statistic_ext, s)
            """));
}
