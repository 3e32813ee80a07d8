package dev.whimbrel.dialect.postgres.catalog;

import java.util.List;

/** Operators, their families and classes, casts and access methods. */
final class OperatorObjects {

    private OperatorObjects() {}

    static final List<OpaqueQuery> QUERIES = List.of(
            new OpaqueQuery("pg_operator WHERE oid >= 16384 AND oprcode <> 0", """
            SELECT 'operator', 2617, o.oid, 0, 0, o.oid::regoperator, NULL,
                ARRAY[format(E'CREATE OPERATOR %I.%s (\\n    %s\\n)', n.nspname, o.oprname,
                    concat_ws(E',\\n    ',
                        'FUNCTION = ' || nullif(o.oprcode::oid, 0)::regproc,
                        'LEFTARG = ' || format_type(nullif(o.oprleft, 0), NULL),
                        'RIGHTARG = ' || format_type(nullif(o.oprright, 0), NULL),
                        (SELECT format('COMMUTATOR = OPERATOR(%I.%s)', rn.nspname, r.oprname)
                            FROM pg_operator r JOIN pg_namespace rn ON rn.oid = r.oprnamespace WHERE r.oid = o.oprcom),
                        (SELECT format('NEGATOR = OPERATOR(%I.%s)', rn.nspname, r.oprname)
                            FROM pg_operator r JOIN pg_namespace rn ON rn.oid = r.oprnamespace WHERE r.oid = o.oprnegate),
                        'RESTRICT = ' || nullif(o.oprrest::oid, 0)::regproc,
                        'JOIN = ' || nullif(o.oprjoin::oid, 0)::regproc,
                        CASE WHEN o.oprcanhash THEN 'HASHES' END,
                        CASE WHEN o.oprcanmerge THEN 'MERGES' END))] AS created,
                ARRAY['DROP OPERATOR ' || o.oid::regoperator] AS dropped,
                'OPERATOR ' || o.oid::regoperator AS comment_on
            FROM pg_operator o
            JOIN pg_namespace n ON n.oid = o.oprnamespace
            WHERE o.oprcode <> 0 AND o.oprnamespace IN :namespaces AND :own(pg_operator, o)
            """),
            new OpaqueQuery("pg_opclass WHERE oid >= 16384", """
            SELECT 'operator class', 2616, o.oid, 0, 0, format('%I.%I USING %I', n.nspname, o.opcname, a.amname),
                concat_ws(E'\\n',
                    format('CREATE OPERATOR CLASS %I.%I%s FOR TYPE %s', n.nspname, o.opcname,
                        CASE WHEN o.opcdefault THEN ' DEFAULT' END, format_type(o.opcintype, NULL)),
                    format('USING %I FAMILY %I.%I', a.amname, fn.nspname, f.opfname),
                    'STORAGE ' || format_type(nullif(o.opckeytype, 0), NULL))
            FROM pg_opclass o
            JOIN pg_namespace n ON n.oid = o.opcnamespace
            JOIN pg_am a ON a.oid = o.opcmethod
            JOIN pg_opfamily f ON f.oid = o.opcfamily
            JOIN pg_namespace fn ON fn.oid = f.opfnamespace
            WHERE o.opcnamespace IN :namespaces AND :own(pg_opclass, o)
            """),
            new OpaqueQuery("pg_opfamily WHERE oid >= 16384", """
            SELECT 'operator family', 2753, f.oid, 0, 0, format('%I.%I USING %I', n.nspname, f.opfname, a.amname),
                concat_ws(E'\\n',
                    format('CREATE OPERATOR FAMILY %I.%I USING %I', n.nspname, f.opfname, a.amname),
                    (SELECT string_agg(format('OPERATOR %s %s', o.amopstrategy, o.amopopr::regoperator)
                            || coalesce((SELECT format(' FOR ORDER BY %I.%I', sn.nspname, s.opfname)
                                FROM pg_opfamily s JOIN pg_namespace sn ON sn.oid = s.opfnamespace
                                WHERE s.oid = o.amopsortfamily), ''),
                            E'\\n' ORDER BY o.amopstrategy, o.amopopr::regoperator::text COLLATE "C")
                        FROM pg_amop o WHERE o.amopfamily = f.oid),
                    (SELECT string_agg(format('FUNCTION %s (%s, %s) %s', p.amprocnum, format_type(p.amproclefttype, NULL),
                                format_type(p.amprocrighttype, NULL), p.amproc::oid::regprocedure),
                            E'\\n' ORDER BY p.amprocnum, p.amproclefttype::regtype::text COLLATE "C",
                                p.amprocrighttype::regtype::text COLLATE "C")
                        FROM pg_amproc p WHERE p.amprocfamily = f.oid))
            FROM pg_opfamily f
            JOIN pg_namespace n ON n.oid = f.opfnamespace
            JOIN pg_am a ON a.oid = f.opfmethod
            WHERE f.opfnamespace IN :namespaces AND :own(pg_opfamily, f)
            """),
            new OpaqueQuery("pg_cast WHERE oid >= 16384", """
            SELECT 'cast', 2605, c.oid, 0, 0, d.name, NULL,
                ARRAY[concat_ws(' ',
                    'CREATE CAST ' || d.name,
                    CASE c.castmethod WHEN 'b' THEN 'WITHOUT FUNCTION' WHEN 'i' THEN 'WITH INOUT'
                        ELSE 'WITH FUNCTION ' || c.castfunc::oid::regprocedure END,
                    CASE c.castcontext WHEN 'a' THEN 'AS ASSIGNMENT' WHEN 'i' THEN 'AS IMPLICIT' END)] AS created,
                ARRAY['DROP CAST ' || d.name] AS dropped,
                'CAST ' || d.name AS comment_on
            FROM pg_cast c,
                LATERAL (SELECT format('(%s AS %s)', format_type(c.castsource, NULL), format_type(c.casttarget, NULL))) d(name)
            WHERE :everything AND c.oid >= 16384 AND :own(pg_cast, c)
            """),
            new OpaqueQuery("pg_am WHERE oid >= 16384", """
            SELECT 'access method', 2601, a.oid, 0, 0, quote_ident(a.amname), NULL,
                ARRAY[format('CREATE ACCESS METHOD %I TYPE %s HANDLER %s', a.amname,
                    CASE a.amtype WHEN 't' THEN 'TABLE' ELSE 'INDEX' END, a.amhandler)] AS created,
                ARRAY[format('DROP ACCESS METHOD %I', a.amname)] AS dropped,
                format('ACCESS METHOD %I', a.amname) AS comment_on
            FROM pg_am a
            WHERE :everything AND a.oid >= 16384 AND :own(pg_am, a)
            """));
}
