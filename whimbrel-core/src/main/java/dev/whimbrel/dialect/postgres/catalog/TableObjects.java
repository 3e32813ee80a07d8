package dev.whimbrel.dialect.postgres.catalog;

import java.util.List;

/** What acts on a table or view: triggers, rules, row security, and foreign keys that have been switched off. */
final class TableObjects {

    private TableObjects() {}

    static final List<OpaqueQuery> QUERIES = List.of(
            new OpaqueQuery("pg_trigger WHERE NOT tgisinternal", """
            SELECT 'trigger', 2620, t.oid, 0, t.tgrelid, format('%I ON %I.%I', t.tgname, n.nspname, c.relname),
                pg_get_triggerdef(t.oid) || CASE t.tgenabled WHEN 'D' THEN E'\\nDISABLED' WHEN 'R' THEN E'\\nENABLED FOR REPLICA'
                    WHEN 'A' THEN E'\\nENABLED ALWAYS' ELSE '' END
            FROM pg_trigger t
            JOIN pg_class c ON c.oid = t.tgrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_trigger p ON p.oid = t.tgparentid
            WHERE c.relnamespace IN :namespaces AND (NOT t.tgisinternal OR t.tgparentid <> 0 AND NOT p.tgisinternal)
                AND (t.tgparentid = 0 OR t.tgenabled <> p.tgenabled)
            """),
            new OpaqueQuery("pg_trigger WHERE tgisinternal AND tgenabled <> 'O'", """
            SELECT 'system trigger', 0, 0, 0, c.oid,
                format('%I ON %I.%I', o.conname, n.nspname, c.relname),
                string_agg(DISTINCT CASE t.tgenabled WHEN 'D' THEN 'DISABLED' WHEN 'R' THEN 'ENABLED FOR REPLICA'
                    ELSE 'ENABLED ALWAYS' END, ', ')
            FROM pg_trigger t
            JOIN pg_class c ON c.oid = t.tgrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_constraint o ON o.oid = t.tgconstraint
            WHERE t.tgisinternal AND t.tgenabled <> 'O' AND c.relnamespace IN :namespaces AND o.contype <> 't'
            GROUP BY c.oid, o.oid, o.conname, n.nspname, c.relname
            """),
            new OpaqueQuery("pg_rewrite WHERE oid >= 16384 AND rulename <> '_RETURN'", """
            SELECT 'rule', 2618, r.oid, 0, r.ev_class, format('%I ON %I.%I', r.rulename, n.nspname, c.relname),
                pg_get_ruledef(r.oid) || CASE r.ev_enabled WHEN 'D' THEN E'\\nDISABLED' WHEN 'R' THEN E'\\nENABLED FOR REPLICA'
                    WHEN 'A' THEN E'\\nENABLED ALWAYS' ELSE '' END
            FROM pg_rewrite r
            JOIN pg_class c ON c.oid = r.ev_class
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relnamespace IN :namespaces AND r.rulename <> '_RETURN'
            """),
            new OpaqueQuery("pg_policy", """
            SELECT 'policy', 3256, p.oid, 0, p.polrelid, format('%I ON %I.%I', p.polname, n.nspname, c.relname),
                concat_ws(E'\\n',
                    format('CREATE POLICY %I ON %I.%I AS %s FOR %s TO %s', p.polname, n.nspname, c.relname,
                        CASE WHEN p.polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END,
                        CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE'
                            WHEN 'd' THEN 'DELETE' ELSE 'ALL' END,
                        (SELECT string_agg(role, ', ' ORDER BY role COLLATE "C")
                            FROM (SELECT CASE r WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(r)) END
                                FROM unnest(p.polroles) r) roles(role))),
                    'USING ' || pg_get_expr(p.polqual, p.polrelid),
                    'WITH CHECK ' || pg_get_expr(p.polwithcheck, p.polrelid))
            FROM pg_policy p
            JOIN pg_class c ON c.oid = p.polrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relnamespace IN :namespaces
            """),
            new OpaqueQuery("pg_class WHERE relrowsecurity OR relforcerowsecurity", """
            SELECT 'row security', 0, 0, 0, c.oid, format('%I.%I', n.nspname, c.relname),
                concat_ws(E'\\n', CASE WHEN c.relrowsecurity THEN 'ENABLE ROW LEVEL SECURITY' END,
                    CASE WHEN c.relforcerowsecurity THEN 'FORCE ROW LEVEL SECURITY' END)
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relnamespace IN :namespaces AND (c.relrowsecurity OR c.relforcerowsecurity)
            """));
}
