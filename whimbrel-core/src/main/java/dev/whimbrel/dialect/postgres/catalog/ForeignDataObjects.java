package dev.whimbrel.dialect.postgres.catalog;

import java.util.List;

/**
 * Foreign data wrappers, servers and user mappings. Of a user mapping's options only the user's name is shown; who may not see
 * them gets none. What has a secret among its options can't be created again.
 */
final class ForeignDataObjects {

    private ForeignDataObjects() {}

    static final List<OpaqueQuery> QUERIES = List.of(
            new OpaqueQuery("pg_foreign_data_wrapper", """
            SELECT 'foreign data wrapper', 2328, w.oid, 0, 0, quote_ident(w.fdwname), d.statement,
                CASE WHEN d.statement NOT LIKE '%***%' THEN ARRAY[d.statement] END AS created,
                ARRAY[format('DROP FOREIGN DATA WRAPPER %I', w.fdwname)] AS dropped,
                format('FOREIGN DATA WRAPPER %I', w.fdwname) AS comment_on
            FROM pg_foreign_data_wrapper w,
                LATERAL (SELECT concat_ws(E'\\n',
                    'CREATE FOREIGN DATA WRAPPER ' || quote_ident(w.fdwname),
                    'HANDLER ' || nullif(w.fdwhandler, 0)::regproc,
                    'VALIDATOR ' || nullif(w.fdwvalidator, 0)::regproc,
                    'OPTIONS (' || :options(w.fdwoptions) || ')')) d(statement)
            WHERE :everything AND :own(pg_foreign_data_wrapper, w)
            """),
            new OpaqueQuery("pg_foreign_data_wrapper", """
            SELECT 'server', 1417, s.oid, 0, 0, quote_ident(s.srvname), d.statement,
                CASE WHEN d.statement NOT LIKE '%***%' THEN ARRAY[d.statement] END AS created,
                ARRAY[format('DROP SERVER %I', s.srvname)] AS dropped,
                format('SERVER %I', s.srvname) AS comment_on
            FROM pg_foreign_server s
            JOIN pg_foreign_data_wrapper w ON w.oid = s.srvfdw,
                LATERAL (SELECT concat_ws(E'\\n',
                    'CREATE SERVER ' || quote_ident(s.srvname),
                    'TYPE ' || quote_literal(s.srvtype),
                    'VERSION ' || quote_literal(s.srvversion),
                    'FOREIGN DATA WRAPPER ' || quote_ident(w.fdwname),
                    'OPTIONS (' || :options(s.srvoptions) || ')')) d(statement)
            WHERE :everything AND :own(pg_foreign_server, s)
            """),
            new OpaqueQuery("pg_foreign_data_wrapper", """
            SELECT 'user mapping', 1418, u.umid, 0, 0, d.identity, d.definition,
                CASE WHEN d.options IS NULL OR d.options NOT LIKE '%***%'
                    THEN ARRAY[concat_ws(' ', 'CREATE USER MAPPING', d.identity, 'OPTIONS (' || d.options || ')')] END AS created,
                ARRAY['DROP USER MAPPING ' || d.identity] AS dropped,
                ARRAY[format('1417 %s 0', u.srvid)] AS uses
            FROM pg_user_mappings u,
                LATERAL (SELECT string_agg(format('%I %L', o.option_name,
                            CASE WHEN o.option_name IN ('user', 'username') THEN o.option_value ELSE '***' END),
                        ', ' ORDER BY o.option_name COLLATE "C")
                    FROM pg_options_to_table(u.umoptions) o) v(options),
                LATERAL (SELECT
                    format('FOR %s SERVER %I', CASE u.umuser WHEN 0 THEN 'PUBLIC' ELSE quote_ident(u.usename) END, u.srvname),
                    concat_ws(E'\\n', 'CREATE USER MAPPING', 'OPTIONS (' || v.options || ')'), v.options)
                    d(identity, definition, options)
            WHERE :everything
            """));
}
