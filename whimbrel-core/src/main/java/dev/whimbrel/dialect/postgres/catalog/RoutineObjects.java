package dev.whimbrel.dialect.postgres.catalog;

import java.util.List;

/** Functions, procedures and aggregates. Those that a type brought with it, such as the constructors of a range, are left out. */
final class RoutineObjects {

    private RoutineObjects() {}

    /** The names, modes and types of all arguments, and what comes back: what CREATE OR REPLACE can't change. */
    private static final String SIGNATURE = """
            concat_ws(' ', p.prokind, p.proretset, format_type(p.prorettype, NULL), p.pronargdefaults,
                (SELECT string_agg(concat(x.mode, ' ', x.name, ' ', format_type(x.type, NULL)), ', ' ORDER BY x.nth)
                    FROM unnest(coalesce(p.proallargtypes, p.proargtypes::oid[]), p.proargmodes, p.proargnames)
                        WITH ORDINALITY x(type, mode, name, nth)))""";

    /** The functions that a base or range type is made with: none of them can be without the other. */
    private static final String OF_TYPES = """
            (SELECT f FROM pg_type t, unnest(ARRAY[t.typinput, t.typoutput, t.typreceive, t.typsend, t.typmodin, t.typmodout,
                    t.typanalyze, t.typsubscript]::oid[]) f
                WHERE t.oid >= 16384 AND t.typtype = 'b' AND t.typcategory <> 'A' AND f <> 0
                UNION SELECT rngcanonical::oid FROM pg_range WHERE rngcanonical <> 0)""";

    static final List<OpaqueQuery> QUERIES = List.of(
            new OpaqueQuery("pg_proc WHERE oid >= 16384", """
            SELECT CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'w' THEN 'window function' ELSE 'function' END,
                1255, p.oid, 0, 0, p.oid::regprocedure,
                CASE WHEN p.oid IN :ofTypes THEN d.definition END,
                CASE WHEN p.oid NOT IN :ofTypes THEN ARRAY[d.definition] END AS created,
                ARRAY[format('DROP %s %s', w.word, p.oid::regprocedure)] AS dropped,
                :signature AS replacement,
                format('%s %s', w.word, p.oid::regprocedure) AS comment_on
            FROM pg_proc p,
                LATERAL (SELECT rtrim(pg_get_functiondef(p.oid), E'\\n')) d(definition),
                LATERAL (SELECT CASE p.prokind WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END) w(word)
            WHERE p.prokind <> 'a' AND p.pronamespace IN :namespaces AND :own(pg_proc, p)
            """.replace(":signature", SIGNATURE)
                    .replace(":ofTypes", OF_TYPES)),
            new OpaqueQuery("pg_aggregate WHERE aggfnoid >= 16384", """
            SELECT 'aggregate', 1255, p.oid, 0, 0, p.oid::regprocedure, NULL,
                ARRAY[format(E'CREATE OR REPLACE AGGREGATE %s(%s) (\\n    %s\\n)', p.oid::regproc,
                    coalesce(nullif(pg_get_function_arguments(p.oid), ''), '*'),
                    concat_ws(E',\\n    ',
                        'SFUNC = ' || a.aggtransfn::oid::regproc,
                        'STYPE = ' || format_type(a.aggtranstype, NULL),
                        'SSPACE = ' || nullif(a.aggtransspace, 0),
                        'FINALFUNC = ' || nullif(a.aggfinalfn::oid, 0)::regproc,
                        CASE WHEN a.aggfinalextra THEN 'FINALFUNC_EXTRA' END,
                        'FINALFUNC_MODIFY = ' || nullif(:modify(a.aggfinalmodify), :modify(u.modify)),
                        'COMBINEFUNC = ' || nullif(a.aggcombinefn::oid, 0)::regproc,
                        'SERIALFUNC = ' || nullif(a.aggserialfn::oid, 0)::regproc,
                        'DESERIALFUNC = ' || nullif(a.aggdeserialfn::oid, 0)::regproc,
                        'INITCOND = ' || quote_literal(a.agginitval),
                        'MSFUNC = ' || nullif(a.aggmtransfn::oid, 0)::regproc,
                        'MINVFUNC = ' || nullif(a.aggminvtransfn::oid, 0)::regproc,
                        'MSTYPE = ' || format_type(nullif(a.aggmtranstype, 0), NULL),
                        'MSSPACE = ' || nullif(a.aggmtransspace, 0),
                        'MFINALFUNC = ' || nullif(a.aggmfinalfn::oid, 0)::regproc,
                        CASE WHEN a.aggmfinalextra THEN 'MFINALFUNC_EXTRA' END,
                        CASE WHEN a.aggmtransfn <> 0
                            THEN 'MFINALFUNC_MODIFY = ' || nullif(:modify(a.aggmfinalmodify), :modify(u.modify)) END,
                        'MINITCOND = ' || quote_literal(a.aggminitval),
                        (SELECT format('SORTOP = OPERATOR(%I.%s)', n.nspname, o.oprname)
                            FROM pg_operator o JOIN pg_namespace n ON n.oid = o.oprnamespace WHERE o.oid = a.aggsortop),
                        CASE p.proparallel WHEN 's' THEN 'PARALLEL = SAFE' WHEN 'r' THEN 'PARALLEL = RESTRICTED' END,
                        CASE WHEN a.aggkind = 'h' THEN 'HYPOTHETICAL' END))] AS created,
                ARRAY['DROP AGGREGATE ' || d.name] AS dropped,
                concat_ws(' ', a.aggkind, a.aggnumdirectargs, :signature) AS replacement,
                'AGGREGATE ' || d.name AS comment_on
            FROM pg_proc p
            JOIN pg_aggregate a ON a.aggfnoid = p.oid,
                LATERAL (SELECT CASE a.aggkind WHEN 'n' THEN 'r' ELSE 'w' END) u(modify),
                LATERAL (SELECT format('%s(%s)', p.oid::regproc,
                    coalesce(nullif(pg_get_function_identity_arguments(p.oid), ''), '*'))) d(name)
            WHERE p.prokind = 'a' AND p.pronamespace IN :namespaces AND :own(pg_proc, p)
            """.replace(":signature", SIGNATURE).replaceAll(
                    ":modify\\(([\\w.]+)\\)",
                    "(CASE $1 WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END)")));
}
