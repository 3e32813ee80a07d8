package dev.whimbrel.dialect.postgres.catalog;

import java.util.List;

/** What acts on a table or view: triggers, rules, row security, and foreign keys that have been switched off. */
final class TableObjects {

    private TableObjects() {}

    /** What follows ALTER TABLE to bring a trigger or rule into a state, given by its letter. */
    private static String state(String letter) {
        return """
                (CASE :letter WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA' WHEN 'A' THEN 'ENABLE ALWAYS'
                    ELSE 'ENABLE' END)""".replace(":letter", letter);
    }

    static final List<OpaqueQuery> QUERIES = List.of(
            new OpaqueQuery("pg_trigger WHERE NOT tgisinternal", """
            SELECT 'trigger', 2620, t.oid, 0, t.tgrelid, format('%I ON %s', t.tgname, d.relation), NULL,
                ARRAY[pg_get_triggerdef(t.oid)] || CASE WHEN t.tgenabled <> 'O'
                    THEN ARRAY[format('ALTER TABLE %s %s TRIGGER %I', d.relation, :state, t.tgname)] END AS created,
                ARRAY[format('DROP TRIGGER %I ON %s', t.tgname, d.relation)] AS dropped,
                format('TRIGGER %I ON %s', t.tgname, d.relation) AS comment_on
            FROM pg_trigger t
            JOIN pg_class c ON c.oid = t.tgrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace, LATERAL (SELECT format('%I.%I', n.nspname, c.relname)) d(relation)
            WHERE c.relnamespace IN :namespaces AND NOT t.tgisinternal AND t.tgparentid = 0
            """.replace(":state", state("t.tgenabled"))),
            new OpaqueQuery("pg_trigger WHERE tgparentid <> 0", """
            SELECT 'trigger', 2620, t.oid, 0, t.tgrelid, format('%I ON %s', t.tgname, d.relation), NULL,
                ARRAY[format('ALTER TABLE %s %s TRIGGER %I', d.relation, :state, t.tgname)] AS created,
                ARRAY[format('ALTER TABLE %s %s TRIGGER %I', d.relation, :parentState, t.tgname)] AS dropped,
                '' AS replacement,
                format('TRIGGER %I ON %s', t.tgname, d.relation) AS comment_on,
                ARRAY[format('1259 %s 0', t.tgrelid), format('2620 %s 0', p.oid)] AS uses
            FROM pg_trigger t
            JOIN pg_trigger p ON p.oid = t.tgparentid
            JOIN pg_class c ON c.oid = t.tgrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace, LATERAL (SELECT format('%I.%I', n.nspname, c.relname)) d(relation)
            WHERE c.relnamespace IN :namespaces AND NOT p.tgisinternal AND t.tgenabled <> p.tgenabled
            """.replace(":state", state("t.tgenabled"))
                    .replace(":parentState", state("p.tgenabled"))),
            new OpaqueQuery("pg_trigger WHERE tgisinternal AND tgenabled <> 'O'", """
            SELECT 'system trigger', 0, 0, 0, c.oid,
                format('%I ON %I.%I', o.conname, n.nspname, c.relname),
                string_agg(DISTINCT CASE t.tgenabled WHEN 'D' THEN 'DISABLED' WHEN 'R' THEN 'ENABLED FOR REPLICA'
                    ELSE 'ENABLED ALWAYS' END, ', '),
                ARRAY[format('1259 %s 0', c.oid), format('2606 %s 0', o.oid)] AS uses
            FROM pg_trigger t
            JOIN pg_class c ON c.oid = t.tgrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_constraint o ON o.oid = t.tgconstraint
            WHERE t.tgisinternal AND t.tgenabled <> 'O' AND c.relnamespace IN :namespaces AND o.contype <> 't'
            GROUP BY c.oid, o.oid, o.conname, n.nspname, c.relname
            """),
            new OpaqueQuery("pg_rewrite WHERE oid >= 16384 AND rulename <> '_RETURN'", """
            SELECT 'rule', 2618, r.oid, 0, r.ev_class, format('%I ON %s', r.rulename, d.relation), NULL,
                ARRAY[rtrim(pg_get_ruledef(r.oid), ';')] || CASE WHEN r.ev_enabled <> 'O'
                    THEN ARRAY[format('ALTER TABLE %s %s RULE %I', d.relation, :state, r.rulename)] END AS created,
                ARRAY[format('DROP RULE %I ON %s', r.rulename, d.relation)] AS dropped,
                format('RULE %I ON %s', r.rulename, d.relation) AS comment_on
            FROM pg_rewrite r
            JOIN pg_class c ON c.oid = r.ev_class
            JOIN pg_namespace n ON n.oid = c.relnamespace, LATERAL (SELECT format('%I.%I', n.nspname, c.relname)) d(relation)
            WHERE c.relnamespace IN :namespaces AND r.rulename <> '_RETURN'
            """.replace(
                            ":state", state("r.ev_enabled"))),
            new OpaqueQuery("pg_policy", """
            SELECT 'policy', 3256, p.oid, 0, p.polrelid, format('%I ON %s', p.polname, d.relation), NULL,
                ARRAY[concat_ws(E'\\n',
                    format('CREATE POLICY %I ON %s AS %s FOR %s TO %s', p.polname, d.relation,
                        CASE WHEN p.polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END,
                        CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE'
                            WHEN 'd' THEN 'DELETE' ELSE 'ALL' END,
                        (SELECT string_agg(role, ', ' ORDER BY role COLLATE "C")
                            FROM (SELECT CASE r WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(r)) END
                                FROM unnest(p.polroles) r) roles(role))),
                    'USING (' || pg_get_expr(p.polqual, p.polrelid) || ')',
                    'WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')')] AS created,
                ARRAY[format('DROP POLICY %I ON %s', p.polname, d.relation)] AS dropped,
                format('POLICY %I ON %s', p.polname, d.relation) AS comment_on
            FROM pg_policy p
            JOIN pg_class c ON c.oid = p.polrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace, LATERAL (SELECT format('%I.%I', n.nspname, c.relname)) d(relation)
            WHERE c.relnamespace IN :namespaces
            """),
            new OpaqueQuery("pg_class WHERE relrowsecurity OR relforcerowsecurity", """
            SELECT 'row security', 0, 0, 0, c.oid, d.relation, NULL,
                array_remove(ARRAY[
                    CASE WHEN c.relrowsecurity THEN format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', d.relation) END,
                    CASE WHEN c.relforcerowsecurity THEN format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', d.relation) END
                ], NULL) AS created,
                array_remove(ARRAY[
                    CASE WHEN c.relrowsecurity THEN format('ALTER TABLE %s DISABLE ROW LEVEL SECURITY', d.relation) END,
                    CASE WHEN c.relforcerowsecurity THEN format('ALTER TABLE %s NO FORCE ROW LEVEL SECURITY', d.relation) END
                ], NULL) AS dropped
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace, LATERAL (SELECT format('%I.%I', n.nspname, c.relname)) d(relation)
            WHERE c.relnamespace IN :namespaces AND (c.relrowsecurity OR c.relforcerowsecurity)
            """));
}
