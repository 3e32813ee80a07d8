package dev.whimbrel.dialect.postgres.catalog;

import java.util.List;

/**
 * Foreign data wrappers, servers and user mappings. Of a user mapping's options only the user's name is shown; who may not see
 * them gets none.
 */
final class ForeignDataObjects {

    private ForeignDataObjects() {}

    static final List<OpaqueQuery> QUERIES = List.of(
            new OpaqueQuery("pg_foreign_data_wrapper", """
            SELECT 'foreign data wrapper', 2328, w.oid, 0, 0, quote_ident(w.fdwname),
                concat_ws(E'\\n',
                    'CREATE FOREIGN DATA WRAPPER ' || quote_ident(w.fdwname),
                    'HANDLER ' || nullif(w.fdwhandler, 0)::regprocedure,
                    'VALIDATOR ' || nullif(w.fdwvalidator, 0)::regprocedure,
                    'OPTIONS (' || :options(w.fdwoptions) || ')')
            FROM pg_foreign_data_wrapper w
            WHERE :everything AND :own(pg_foreign_data_wrapper, w)
            """),
            new OpaqueQuery("pg_foreign_data_wrapper", """
            SELECT 'server', 1417, s.oid, 0, 0, quote_ident(s.srvname),
                concat_ws(E'\\n',
                    'CREATE SERVER ' || quote_ident(s.srvname),
                    'TYPE ' || quote_literal(s.srvtype),
                    'VERSION ' || quote_literal(s.srvversion),
                    'FOREIGN DATA WRAPPER ' || quote_ident(w.fdwname),
                    'OPTIONS (' || :options(s.srvoptions) || ')')
            FROM pg_foreign_server s
            JOIN pg_foreign_data_wrapper w ON w.oid = s.srvfdw
            WHERE :everything AND :own(pg_foreign_server, s)
            """),
            new OpaqueQuery("pg_foreign_data_wrapper", """
            SELECT 'user mapping', 0, 0, 0, 0,
                format('FOR %s SERVER %I', CASE u.umuser WHEN 0 THEN 'PUBLIC' ELSE quote_ident(u.usename) END, u.srvname),
                concat_ws(E'\\n', 'CREATE USER MAPPING',
                    'OPTIONS (' || (SELECT string_agg(format('%I %L', o.option_name,
                                CASE WHEN o.option_name IN ('user', 'username') THEN o.option_value ELSE '***' END),
                            ', ' ORDER BY o.option_name COLLATE "C")
                        FROM pg_options_to_table(u.umoptions) o) || ')')
            FROM pg_user_mappings u
            WHERE :everything
            """));
}
