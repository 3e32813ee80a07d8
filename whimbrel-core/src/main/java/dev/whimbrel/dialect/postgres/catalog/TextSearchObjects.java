package dev.whimbrel.dialect.postgres.catalog;

import java.util.List;

/** Text search configurations, dictionaries, parsers and templates. */
final class TextSearchObjects {

    private TextSearchObjects() {}

    static final List<OpaqueQuery> QUERIES = List.of(
            new OpaqueQuery("pg_ts_config WHERE oid >= 16384", """
            SELECT 'text search configuration', 3602, c.oid, 0, 0, format('%I.%I', n.nspname, c.cfgname),
                concat_ws(E'\\n',
                    (SELECT format('PARSER %I.%I', pn.nspname, p.prsname)
                        FROM pg_ts_parser p JOIN pg_namespace pn ON pn.oid = p.prsnamespace WHERE p.oid = c.cfgparser),
                    (SELECT string_agg(format('MAPPING FOR %s WITH %s', token.alias, token.dictionaries),
                            E'\\n' ORDER BY token.alias COLLATE "C")
                        FROM (SELECT t.alias, string_agg(m.mapdict::regdictionary::text, ', ' ORDER BY m.mapseqno)
                            FROM pg_ts_config_map m
                            JOIN ts_token_type(c.cfgparser) t ON t.tokid = m.maptokentype
                            WHERE m.mapcfg = c.oid
                            GROUP BY t.alias) token(alias, dictionaries)))
            FROM pg_ts_config c
            JOIN pg_namespace n ON n.oid = c.cfgnamespace
            WHERE c.cfgnamespace IN :namespaces AND :own(pg_ts_config, c)
            """),
            new OpaqueQuery("pg_ts_dict WHERE oid >= 16384", """
            SELECT 'text search dictionary', 3600, d.oid, 0, 0, format('%I.%I', n.nspname, d.dictname),
                concat_ws(E'\\n', format('TEMPLATE %I.%I', tn.nspname, t.tmplname), d.dictinitoption)
            FROM pg_ts_dict d
            JOIN pg_namespace n ON n.oid = d.dictnamespace
            JOIN pg_ts_template t ON t.oid = d.dicttemplate
            JOIN pg_namespace tn ON tn.oid = t.tmplnamespace
            WHERE d.dictnamespace IN :namespaces AND :own(pg_ts_dict, d)
            """),
            new OpaqueQuery("pg_ts_parser WHERE oid >= 16384", """
            SELECT 'text search parser', 3601, p.oid, 0, 0, format('%I.%I', n.nspname, p.prsname),
                concat_ws(E'\\n',
                    format('START %s GETTOKEN %s', p.prsstart::oid::regprocedure, p.prstoken::oid::regprocedure),
                    format('END %s LEXTYPES %s', p.prsend::oid::regprocedure, p.prslextype::oid::regprocedure),
                    'HEADLINE ' || nullif(p.prsheadline::oid, 0)::regprocedure)
            FROM pg_ts_parser p
            JOIN pg_namespace n ON n.oid = p.prsnamespace
            WHERE p.prsnamespace IN :namespaces AND :own(pg_ts_parser, p)
            """),
            new OpaqueQuery("pg_ts_template WHERE oid >= 16384", """
            SELECT 'text search template', 3764, t.oid, 0, 0, format('%I.%I', n.nspname, t.tmplname),
                concat_ws(E'\\n', 'INIT ' || nullif(t.tmplinit::oid, 0)::regprocedure,
                    'LEXIZE ' || t.tmpllexize::oid::regprocedure)
            FROM pg_ts_template t
            JOIN pg_namespace n ON n.oid = t.tmplnamespace
            WHERE t.tmplnamespace IN :namespaces AND :own(pg_ts_template, t)
            """));
}
