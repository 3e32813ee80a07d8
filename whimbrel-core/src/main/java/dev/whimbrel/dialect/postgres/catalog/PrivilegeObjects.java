package dev.whimbrel.dialect.postgres.catalog;

import java.util.List;

/**
 * What is granted or revoked beyond what a new object has by itself. The owner appears as such, because its name differs from
 * place to place and is not part of a schema.
 */
final class PrivilegeObjects {

    private PrivilegeObjects() {}

    /** The difference between the privileges {@code acl} of the object {@code p} and those it has by itself. */
    private static final String DIFFERENCE = """
            SELECT ':kind', 0, 0, 0, d.relation, d.identity, d.definition
            FROM (SELECT p.relation, p.identity,
                    (WITH held AS (SELECT grantor, grantee, privilege_type, is_grantable FROM aclexplode(p.acl)),
                        usual AS (SELECT grantor, grantee, privilege_type, is_grantable FROM aclexplode(p.usual)),
                        differing AS (SELECT 'GRANT' AS verb, g.* FROM (TABLE held EXCEPT TABLE usual) g
                            UNION ALL SELECT 'REVOKE', r.* FROM (TABLE usual EXCEPT TABLE held) r),
                        lines AS (SELECT concat(verb, ' ', string_agg(privilege_type, ', ' ORDER BY privilege_type COLLATE "C"),
                                CASE verb WHEN 'GRANT' THEN ' TO ' ELSE ' FROM ' END,
                                CASE grantee WHEN 0 THEN 'PUBLIC' WHEN p.owner THEN 'owner'
                                    ELSE quote_ident(pg_get_userbyid(grantee)) END,
                                CASE WHEN is_grantable THEN ' WITH GRANT OPTION' END,
                                CASE WHEN grantor <> p.owner
                                    THEN ' GRANTED BY ' || quote_ident(pg_get_userbyid(grantor)) END) AS line
                            FROM differing GROUP BY verb, grantor, grantee, is_grantable)
                    SELECT string_agg(line, E'\\n' ORDER BY line COLLATE "C") FROM lines) AS definition
                FROM (:objects) p(relation, identity, owner, acl, usual)) d
            WHERE d.definition IS NOT NULL
            """;

    /**
     * A query for privileges.
     *
     * @param objects selects the relation, the identity, the owner, the privileges, and those that it has by itself
     */
    private static OpaqueQuery query(String kind, String needed, String objects) {
        return new OpaqueQuery(needed, DIFFERENCE.replace(":kind", kind).replace(":objects", objects));
    }

    static final List<OpaqueQuery> QUERIES = List.of(
            query("privileges", "pg_class WHERE oid >= 16384 AND relacl IS NOT NULL", """
            SELECT c.oid, CASE c.relkind WHEN 'S' THEN 'SEQUENCE ' ELSE 'TABLE ' END || format('%I.%I', n.nspname, c.relname),
                c.relowner, c.relacl, acldefault(CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", c.relowner)
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'v', 'm', 'S', 'p', 'f') AND c.relacl IS NOT NULL AND c.relnamespace IN :namespaces
            """),
            query("privileges", "pg_attribute WHERE attrelid >= 16384 AND attacl IS NOT NULL", """
            SELECT c.oid, format('COLUMN %I.%I.%I', n.nspname, c.relname, a.attname), c.relowner, a.attacl,
                acldefault('c', c.relowner)
            FROM pg_attribute a
            JOIN pg_class c ON c.oid = a.attrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE a.attacl IS NOT NULL AND NOT a.attisdropped AND c.relnamespace IN :namespaces
            """),
            query("privileges", "pg_proc WHERE oid >= 16384 AND proacl IS NOT NULL", """
            SELECT 0, CASE f.prokind WHEN 'p' THEN 'PROCEDURE ' ELSE 'FUNCTION ' END || f.oid::regprocedure,
                f.proowner, f.proacl, acldefault('f', f.proowner)
            FROM pg_proc f
            WHERE f.proacl IS NOT NULL AND f.pronamespace IN :namespaces AND :own(pg_proc, f)
            """),
            query("privileges", "pg_type WHERE oid >= 16384 AND typacl IS NOT NULL", """
            SELECT 0, 'TYPE ' || format_type(t.oid, NULL), t.typowner, t.typacl, acldefault('T', t.typowner)
            FROM pg_type t
            WHERE t.typacl IS NOT NULL AND t.typnamespace IN :namespaces AND :own(pg_type, t)
            """),
            query("privileges", "pg_namespace WHERE nspname = 'public' OR (oid >= 16384 AND nspacl IS NOT NULL)", """
            SELECT 0, 'SCHEMA ' || quote_ident(n.nspname), n.nspowner, coalesce(n.nspacl, acldefault('n', n.nspowner)),
                CASE WHEN n.nspname = 'public'
                    THEN acldefault('n', n.nspowner) || makeaclitem(0, n.nspowner, 'USAGE', false)
                        || makeaclitem(0, n.nspowner, 'CREATE', false) -- before 15
                    ELSE acldefault('n', n.nspowner) END
            FROM pg_namespace n
            WHERE n.oid IN :namespaces AND :own(pg_namespace, n)
            """),
            query("privileges", "pg_language WHERE oid >= 16384 AND lanacl IS NOT NULL", """
            SELECT 0, 'LANGUAGE ' || quote_ident(l.lanname), l.lanowner, l.lanacl, acldefault('l', l.lanowner)
            FROM pg_language l
            WHERE :everything AND l.lanacl IS NOT NULL AND l.oid >= 16384 AND :own(pg_language, l)
            """),
            query("privileges", "pg_foreign_data_wrapper", """
            SELECT 0, 'FOREIGN DATA WRAPPER ' || quote_ident(w.fdwname), w.fdwowner, w.fdwacl, acldefault('F', w.fdwowner)
            FROM pg_foreign_data_wrapper w
            WHERE :everything AND w.fdwacl IS NOT NULL AND :own(pg_foreign_data_wrapper, w)
            """),
            query("privileges", "pg_foreign_data_wrapper", """
            SELECT 0, 'FOREIGN SERVER ' || quote_ident(s.srvname), s.srvowner, s.srvacl, acldefault('S', s.srvowner)
            FROM pg_foreign_server s
            WHERE :everything AND s.srvacl IS NOT NULL AND :own(pg_foreign_server, s)
            """),
            query("default privileges", "pg_default_acl", """
            SELECT 0, concat_ws(' ', 'FOR ROLE ' || quote_ident(pg_get_userbyid(a.defaclrole)),
                    'IN SCHEMA ' || quote_ident(n.nspname),
                    CASE a.defaclobjtype WHEN 'r' THEN 'ON TABLES' WHEN 'S' THEN 'ON SEQUENCES'
                        WHEN 'f' THEN 'ON FUNCTIONS' WHEN 'T' THEN 'ON TYPES' WHEN 'n' THEN 'ON SCHEMAS'
                        ELSE 'ON LARGE OBJECTS' END),
                a.defaclrole, a.defaclacl,
                CASE WHEN n.oid IS NULL
                    THEN acldefault(CASE a.defaclobjtype WHEN 'S' THEN 's' ELSE a.defaclobjtype END::"char", a.defaclrole)
                    ELSE acldefault('c', a.defaclrole) END
            FROM pg_default_acl a
            LEFT JOIN pg_namespace n ON n.oid = a.defaclnamespace
            WHERE (n.oid IS NULL AND :everything) OR n.oid IN :namespaces
            """));
}
