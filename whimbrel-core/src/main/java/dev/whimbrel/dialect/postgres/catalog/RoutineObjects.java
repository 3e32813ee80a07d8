package dev.whimbrel.dialect.postgres.catalog;

import java.util.List;

/** Functions, procedures and aggregates. Those that a type brought with it, such as the constructors of a range, are left out. */
final class RoutineObjects {

    private RoutineObjects() {}

    static final List<OpaqueQuery> QUERIES = List.of(
            new OpaqueQuery("pg_proc WHERE oid >= 16384", """
            SELECT CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'w' THEN 'window function' ELSE 'function' END,
                1255, p.oid, 0, 0, p.oid::regprocedure, rtrim(pg_get_functiondef(p.oid), E'\\n')
            FROM pg_proc p
            WHERE p.prokind <> 'a' AND p.pronamespace IN :namespaces AND :own(pg_proc, p)
            """),
            new OpaqueQuery("pg_aggregate WHERE aggfnoid >= 16384", """
            SELECT 'aggregate', 1255, p.oid, 0, 0, p.oid::regprocedure,
                concat_ws(E'\\n',
                    format('CREATE AGGREGATE %s (%s) RETURNS %s', p.oid::regproc, pg_get_function_arguments(p.oid),
                        pg_get_function_result(p.oid)),
                    format('KIND %s DIRECT ARGUMENTS %s', a.aggkind, a.aggnumdirectargs),
                    format('SFUNC %s STYPE %s SSPACE %s', a.aggtransfn::oid::regprocedure,
                        format_type(a.aggtranstype, NULL), a.aggtransspace),
                    'INITCOND ' || quote_literal(a.agginitval),
                    format('FINALFUNC %s EXTRA %s MODIFY %s', nullif(a.aggfinalfn::oid, 0)::regprocedure,
                        a.aggfinalextra, a.aggfinalmodify),
                    'COMBINEFUNC ' || nullif(a.aggcombinefn::oid, 0)::regprocedure,
                    'SERIALFUNC ' || nullif(a.aggserialfn::oid, 0)::regprocedure,
                    'DESERIALFUNC ' || nullif(a.aggdeserialfn::oid, 0)::regprocedure,
                    'MSFUNC ' || nullif(a.aggmtransfn::oid, 0)::regprocedure,
                    'MINVFUNC ' || nullif(a.aggminvtransfn::oid, 0)::regprocedure,
                    'MSTYPE ' || format_type(nullif(a.aggmtranstype, 0), NULL),
                    'MSSPACE ' || nullif(a.aggmtransspace, 0),
                    'MINITCOND ' || quote_literal(a.aggminitval),
                    'MFINALFUNC ' || nullif(a.aggmfinalfn::oid, 0)::regprocedure
                        || format(' EXTRA %s MODIFY %s', a.aggmfinalextra, a.aggmfinalmodify),
                    'SORTOP ' || nullif(a.aggsortop, 0)::regoperator,
                    format('PARALLEL %s VOLATILITY %s SECURITY DEFINER %s LEAKPROOF %s STRICT %s', p.proparallel, p.provolatile,
                        p.prosecdef, p.proleakproof, p.proisstrict))
            FROM pg_proc p
            JOIN pg_aggregate a ON a.aggfnoid = p.oid
            WHERE p.prokind = 'a' AND p.pronamespace IN :namespaces AND :own(pg_proc, p)
            """));
}
