package dev.whimbrel.dialect.postgres.catalog;

import java.util.List;

/** Text search configurations, dictionaries, parsers and templates. */
final class TextSearchObjects {

    private TextSearchObjects() {}

    static final List<OpaqueQuery> QUERIES = List.of(
            new OpaqueQuery("pg_ts_config WHERE oid >= 16384", """
            SELECT 'text search configuration', 3602, c.oid, 0, 0, d.name, NULL,
                ARRAY[format('CREATE TEXT SEARCH CONFIGURATION %s (PARSER = %I.%I)', d.name, pn.nspname, p.prsname)]
                    || ARRAY(SELECT format('ALTER TEXT SEARCH CONFIGURATION %s ADD MAPPING FOR %s WITH %s', d.name, token.alias,
                            token.dictionaries)
                        FROM (SELECT t.alias, string_agg(m.mapdict::regdictionary::text, ', ' ORDER BY m.mapseqno)
                            FROM pg_ts_config_map m
                            JOIN ts_token_type(c.cfgparser) t ON t.tokid = m.maptokentype
                            WHERE m.mapcfg = c.oid
                            GROUP BY t.alias) token(alias, dictionaries)
                        ORDER BY token.alias COLLATE "C") AS created,
                ARRAY['DROP TEXT SEARCH CONFIGURATION ' || d.name] AS dropped,
                'TEXT SEARCH CONFIGURATION ' || d.name AS comment_on
            FROM pg_ts_config c
            JOIN pg_namespace n ON n.oid = c.cfgnamespace
            JOIN pg_ts_parser p ON p.oid = c.cfgparser
            JOIN pg_namespace pn ON pn.oid = p.prsnamespace, LATERAL (SELECT format('%I.%I', n.nspname, c.cfgname)) d(name)
            WHERE c.cfgnamespace IN :namespaces AND :own(pg_ts_config, c)
            """),
            new OpaqueQuery("pg_ts_dict WHERE oid >= 16384", """
            SELECT 'text search dictionary', 3600, o.oid, 0, 0, d.name, NULL,
                ARRAY[format('CREATE TEXT SEARCH DICTIONARY %s (%s)', d.name,
                    concat_ws(', ', format('TEMPLATE = %I.%I', tn.nspname, t.tmplname), o.dictinitoption))] AS created,
                ARRAY['DROP TEXT SEARCH DICTIONARY ' || d.name] AS dropped,
                'TEXT SEARCH DICTIONARY ' || d.name AS comment_on
            FROM pg_ts_dict o
            JOIN pg_namespace n ON n.oid = o.dictnamespace
            JOIN pg_ts_template t ON t.oid = o.dicttemplate
            JOIN pg_namespace tn ON tn.oid = t.tmplnamespace, LATERAL (SELECT format('%I.%I', n.nspname, o.dictname)) d(name)
            WHERE o.dictnamespace IN :namespaces AND :own(pg_ts_dict, o)
            """),
            new OpaqueQuery("pg_ts_parser WHERE oid >= 16384", """
            SELECT 'text search parser', 3601, p.oid, 0, 0, d.name, NULL,
                ARRAY[format('CREATE TEXT SEARCH PARSER %s (%s)', d.name, concat_ws(', ',
                    'START = ' || p.prsstart, 'GETTOKEN = ' || p.prstoken, 'END = ' || p.prsend, 'LEXTYPES = ' || p.prslextype,
                    'HEADLINE = ' || nullif(p.prsheadline::oid, 0)::regproc))] AS created,
                ARRAY['DROP TEXT SEARCH PARSER ' || d.name] AS dropped,
                'TEXT SEARCH PARSER ' || d.name AS comment_on
            FROM pg_ts_parser p
            JOIN pg_namespace n ON n.oid = p.prsnamespace, LATERAL (SELECT format('%I.%I', n.nspname, p.prsname)) d(name)
            WHERE p.prsnamespace IN :namespaces AND :own(pg_ts_parser, p)
            """),
            new OpaqueQuery("pg_ts_template WHERE oid >= 16384", """
            SELECT 'text search template', 3764, t.oid, 0, 0, d.name, NULL,
                ARRAY[format('CREATE TEXT SEARCH TEMPLATE %s (%s)', d.name,
                    concat_ws(', ', 'INIT = ' || nullif(t.tmplinit::oid, 0)::regproc, 'LEXIZE = ' || t.tmpllexize))] AS created,
                ARRAY['DROP TEXT SEARCH TEMPLATE ' || d.name] AS dropped,
                'TEXT SEARCH TEMPLATE ' || d.name AS comment_on
            FROM pg_ts_template t
            JOIN pg_namespace n ON n.oid = t.tmplnamespace, LATERAL (SELECT format('%I.%I', n.nspname, t.tmplname)) d(name)
            WHERE t.tmplnamespace IN :namespaces AND :own(pg_ts_template, t)
            """));
}
