package dev.whimbrel.dialect.postgres.catalog;

import java.util.List;

/** Procedural languages, transforms, event triggers, collations, conversions and extended statistics. */
final class LanguageObjects {

    private LanguageObjects() {}

    static final List<OpaqueQuery> QUERIES = List.of(
            new OpaqueQuery("pg_language WHERE oid >= 16384", """
            SELECT 'language', 2612, l.oid, 0, 0, quote_ident(l.lanname), NULL,
                ARRAY[concat_ws(' ',
                    CASE WHEN l.lanpltrusted THEN 'CREATE TRUSTED LANGUAGE' ELSE 'CREATE LANGUAGE' END,
                    quote_ident(l.lanname),
                    'HANDLER ' || nullif(l.lanplcallfoid, 0)::regproc,
                    'INLINE ' || nullif(l.laninline, 0)::regproc,
                    'VALIDATOR ' || nullif(l.lanvalidator, 0)::regproc)] AS created,
                ARRAY[format('DROP LANGUAGE %I', l.lanname)] AS dropped,
                format('LANGUAGE %I', l.lanname) AS comment_on
            FROM pg_language l
            WHERE :everything AND l.oid >= 16384 AND :own(pg_language, l)
            """),
            new OpaqueQuery("pg_transform", """
            SELECT 'transform', 3576, t.oid, 0, 0, d.name, NULL,
                ARRAY[format('CREATE TRANSFORM %s (%s)', d.name, concat_ws(', ',
                    'FROM SQL WITH FUNCTION ' || nullif(t.trffromsql::oid, 0)::regprocedure,
                    'TO SQL WITH FUNCTION ' || nullif(t.trftosql::oid, 0)::regprocedure))] AS created,
                ARRAY['DROP TRANSFORM ' || d.name] AS dropped,
                'TRANSFORM ' || d.name AS comment_on
            FROM pg_transform t
            JOIN pg_language l ON l.oid = t.trflang,
                LATERAL (SELECT format('FOR %s LANGUAGE %I', format_type(t.trftype, NULL), l.lanname)) d(name)
            WHERE :everything AND :own(pg_transform, t)
            """),
            new OpaqueQuery("pg_event_trigger", """
            SELECT 'event trigger', 3466, e.oid, 0, 0, quote_ident(e.evtname), NULL,
                array_remove(ARRAY[
                    concat_ws(' ', format('CREATE EVENT TRIGGER %I ON %s', e.evtname, e.evtevent),
                        (SELECT format('WHEN TAG IN (%s)', string_agg(quote_literal(t), ', ' ORDER BY t COLLATE "C"))
                            FROM unnest(e.evttags) t HAVING count(*) > 0),
                        'EXECUTE FUNCTION ' || e.evtfoid::regproc || '()'),
                    CASE WHEN e.evtenabled <> 'O' THEN format('ALTER EVENT TRIGGER %I %s', e.evtname,
                        CASE e.evtenabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA' ELSE 'ENABLE ALWAYS' END) END
                ], NULL) AS created,
                ARRAY[format('DROP EVENT TRIGGER %I', e.evtname)] AS dropped,
                format('EVENT TRIGGER %I', e.evtname) AS comment_on
            FROM pg_event_trigger e
            WHERE :everything AND :own(pg_event_trigger, e)
            """),
            new OpaqueQuery("pg_collation WHERE oid >= 16384", """
            SELECT 'collation', 3456, l.oid, 0, 0, d.name, NULL,
                ARRAY[format('CREATE COLLATION %s (%s)', d.name, concat_ws(', ',
                    'PROVIDER = ' || CASE l.collprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' ELSE 'libc' END,
                    CASE WHEN NOT l.collisdeterministic THEN 'DETERMINISTIC = false' END,
                    'LOCALE = ' || quote_literal(l.colllocale), -- since 17
                    'LOCALE = ' || quote_literal(coalesce(to_jsonb(l) ->> 'colliculocale', -- before 17
                        CASE WHEN l.collprovider = 'i' THEN l.collcollate END)), -- before 17
                    'LC_COLLATE = ' || CASE WHEN l.collprovider = 'c' THEN quote_literal(l.collcollate) END,
                    'LC_CTYPE = ' || CASE WHEN l.collprovider = 'c' THEN quote_literal(l.collctype) END,
                    'RULES = ' || quote_literal(l.collicurules), -- since 16
                    NULL))] AS created,
                ARRAY['DROP COLLATION ' || d.name] AS dropped,
                'COLLATION ' || d.name AS comment_on
            FROM pg_collation l
            JOIN pg_namespace n ON n.oid = l.collnamespace, LATERAL (SELECT format('%I.%I', n.nspname, l.collname)) d(name)
            WHERE l.collnamespace IN :namespaces AND :own(pg_collation, l)
            """),
            new OpaqueQuery("pg_conversion WHERE oid >= 16384", """
            SELECT 'conversion', 2607, c.oid, 0, 0, d.name, NULL,
                ARRAY[format('CREATE%s CONVERSION %s FOR %L TO %L FROM %s', CASE WHEN c.condefault THEN ' DEFAULT' END, d.name,
                    pg_encoding_to_char(c.conforencoding), pg_encoding_to_char(c.contoencoding), c.conproc)] AS created,
                ARRAY['DROP CONVERSION ' || d.name] AS dropped,
                'CONVERSION ' || d.name AS comment_on
            FROM pg_conversion c
            JOIN pg_namespace n ON n.oid = c.connamespace, LATERAL (SELECT format('%I.%I', n.nspname, c.conname)) d(name)
            WHERE c.connamespace IN :namespaces AND :own(pg_conversion, c)
            """),
            new OpaqueQuery("pg_statistic_ext", """
            SELECT 'statistics', 3381, s.oid, 0, s.stxrelid, d.name, NULL,
                array_remove(ARRAY[pg_get_statisticsobjdef(s.oid),
                    format('ALTER STATISTICS %s SET STATISTICS ', d.name) || nullif(s.stxstattarget, -1)], NULL) AS created,
                ARRAY['DROP STATISTICS ' || d.name] AS dropped,
                'STATISTICS ' || d.name AS comment_on
            FROM pg_statistic_ext s
            JOIN pg_namespace n ON n.oid = s.stxnamespace, LATERAL (SELECT format('%I.%I', n.nspname, s.stxname)) d(name)
            WHERE s.stxnamespace IN :namespaces AND :own(pg_statistic_ext, s)
            """));
}
