package dev.whimbrel.dialect.postgres.catalog;

import java.util.List;

/**
 * What is granted or revoked beyond what a new object has by itself. The owner appears as such, because its name differs from
 * place to place and is not part of a schema; in statements it is whoever runs them, or the owner by name when that is someone else. What others than
 * the owner granted can't be granted again by whoever runs a migration, so it is only carried.
 */
final class PrivilegeObjects {

    private PrivilegeObjects() {}

    /** The difference between the privileges {@code acl} of the object {@code p} and those it has by itself. */
    private static final String DIFFERENCE = """
            SELECT ':kind', 0, 0, 0, p.relation, p.identity, d.definition, d.created, d.dropped, d.uses
            FROM (:objects) p(relation, identity, uses, prefix, target, part, owner, acl, usual),
                LATERAL (WITH held AS (SELECT grantor, grantee, privilege_type, is_grantable FROM aclexplode(p.acl)),
                        usual AS (SELECT grantor, grantee, privilege_type, is_grantable FROM aclexplode(p.usual)),
                        differing AS (SELECT 'GRANT' AS verb, g.* FROM (TABLE held EXCEPT TABLE usual) g
                            UNION ALL SELECT 'REVOKE', r.* FROM (TABLE usual EXCEPT TABLE held) r),
                        grouped AS (SELECT verb, grantee,
                                string_agg(privilege_type, ', ' ORDER BY privilege_type COLLATE "C") AS privileges,
                                concat(p.prefix, verb, ' ',
                                    string_agg(privilege_type || p.part, ', ' ORDER BY privilege_type COLLATE "C"), ' ON ', p.target)
                                    AS statement,
                                concat(p.prefix, CASE verb WHEN 'GRANT' THEN 'REVOKE' ELSE 'GRANT' END, ' ',
                                    string_agg(privilege_type || p.part, ', ' ORDER BY privilege_type COLLATE "C"), ' ON ', p.target)
                                    AS reverse,
                                CASE grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END AS role,
                                CASE WHEN is_grantable THEN ' WITH GRANT OPTION' END AS option,
                                CASE WHEN grantor <> p.owner
                                    THEN ' GRANTED BY ' || quote_ident(pg_get_userbyid(grantor)) END AS granted_by
                            FROM differing GROUP BY verb, grantor, grantee, is_grantable),
                        lines AS (SELECT verb,
                                concat(verb, ' ', privileges, d.toward, CASE grantee WHEN p.owner THEN 'owner' ELSE role END,
                                    option, granted_by) AS line,
                                concat(statement, d.toward, d.target, option) AS statement,
                                concat(reverse, d.back, d.target) AS reverse,
                                granted_by IS NULL AS honest
                            FROM grouped, LATERAL (SELECT u.self, CASE verb WHEN 'GRANT' THEN ' TO ' ELSE ' FROM ' END,
                                    CASE verb WHEN 'GRANT' THEN ' FROM ' ELSE ' TO ' END,
                                    CASE WHEN grantee = p.owner AND p.prefix = '' AND p.owner = u.self THEN 'CURRENT_USER' ELSE role END
                                FROM (SELECT oid FROM pg_roles WHERE rolname = current_user) u(self))
                                d(self, toward, back, target))
                    SELECT string_agg(line, E'\\n' ORDER BY line COLLATE "C"),
                        CASE WHEN bool_and(honest) THEN ARRAY(:unwanted) || array_agg(statement ORDER BY verb DESC, statement COLLATE "C") END,
                        array_agg(reverse ORDER BY verb, reverse COLLATE "C"),
                        ARRAY[p.uses]
                    FROM lines) d(definition, created, dropped, uses)
            WHERE d.definition IS NOT NULL
            """;

    /** What default privileges give to such an object when it is made, and it hasn't. */
    private static final String UNWANTED = """
            SELECT concat('REVOKE ', string_agg(DISTINCT x.privilege_type, ', '), ' ON ', p.target, ' FROM ',
                    CASE x.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(x.grantee)) END)
                FROM pg_default_acl a, aclexplode(a.defaclacl) x
                WHERE p.prefix = '' AND p.part = '' AND a.defaclrole = p.owner AND x.grantee <> p.owner
                    AND a.defaclobjtype = CASE split_part(p.target, ' ', 1) WHEN 'TABLE' THEN 'r' WHEN 'SEQUENCE' THEN 'S'
                        WHEN 'FUNCTION' THEN 'f' WHEN 'PROCEDURE' THEN 'f' WHEN 'TYPE' THEN 'T' WHEN 'SCHEMA' THEN 'n' END
                    AND (x.grantee, x.privilege_type) NOT IN (SELECT grantee, privilege_type FROM held)
                GROUP BY x.grantee ORDER BY x.grantee""";

    /**
     * A query for privileges.
     *
     * @param objects selects the relation, the identity, the address, what stands before GRANT, what is granted on, the column in
     *     parentheses, the owner, the privileges, and those that it has by itself
     */
    private static OpaqueQuery query(String kind, String needed, String objects) {
        return new OpaqueQuery(
                needed,
                DIFFERENCE.replace(":unwanted", UNWANTED).replace(":kind", kind).replace(":objects", objects));
    }

    static final List<OpaqueQuery> QUERIES = List.of(
            query("privileges", "pg_class WHERE oid >= 16384 AND relacl IS NOT NULL", """
            SELECT c.oid, d.name, format('1259 %s 0', c.oid), '', d.name, '',
                c.relowner, c.relacl, acldefault(CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", c.relowner)
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace,
                LATERAL (SELECT CASE c.relkind WHEN 'S' THEN 'SEQUENCE ' ELSE 'TABLE ' END
                    || format('%I.%I', n.nspname, c.relname)) d(name)
            WHERE c.relkind IN ('r', 'v', 'm', 'S', 'p', 'f') AND c.relacl IS NOT NULL AND c.relnamespace IN :namespaces
            """),
            query("privileges", "pg_attribute WHERE attrelid >= 16384 AND attacl IS NOT NULL", """
            SELECT c.oid, format('COLUMN %I.%I.%I', n.nspname, c.relname, a.attname), format('1259 %s %s', c.oid, a.attnum), '',
                format('TABLE %I.%I', n.nspname, c.relname), format(' (%I)', a.attname),
                c.relowner, a.attacl, acldefault('c', c.relowner)
            FROM pg_attribute a
            JOIN pg_class c ON c.oid = a.attrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE a.attacl IS NOT NULL AND NOT a.attisdropped AND c.relnamespace IN :namespaces
            """),
            query("privileges", "pg_proc WHERE oid >= 16384 AND proacl IS NOT NULL", """
            SELECT 0, d.name, format('1255 %s 0', f.oid), '', d.name, '', f.proowner, f.proacl, acldefault('f', f.proowner)
            FROM pg_proc f,
                LATERAL (SELECT CASE f.prokind WHEN 'p' THEN 'PROCEDURE ' ELSE 'FUNCTION ' END || f.oid::regprocedure) d(name)
            WHERE f.proacl IS NOT NULL AND f.pronamespace IN :namespaces AND :own(pg_proc, f)
            """),
            query("privileges", "pg_type WHERE oid >= 16384 AND typacl IS NOT NULL", """
            SELECT 0, d.name, format('1247 %s 0', t.oid), '', d.name, '', t.typowner, t.typacl, acldefault('T', t.typowner)
            FROM pg_type t, LATERAL (SELECT 'TYPE ' || format_type(t.oid, NULL)) d(name)
            WHERE t.typacl IS NOT NULL AND t.typnamespace IN :namespaces AND :own(pg_type, t)
            """),
            query("privileges", "pg_namespace WHERE nspname = 'public' OR (oid >= 16384 AND nspacl IS NOT NULL)", """
            SELECT 0, d.name, format('2615 %s 0', n.oid), '', d.name, '', n.nspowner,
                coalesce(n.nspacl, acldefault('n', n.nspowner)),
                CASE WHEN n.nspname = 'public'
                    THEN acldefault('n', n.nspowner) || makeaclitem(0, n.nspowner, 'USAGE', false)
                        || makeaclitem(0, n.nspowner, 'CREATE', false) -- before 15
                    ELSE acldefault('n', n.nspowner) END
            FROM pg_namespace n, LATERAL (SELECT 'SCHEMA ' || quote_ident(n.nspname)) d(name)
            WHERE n.oid IN :namespaces AND :own(pg_namespace, n)
            """),
            query("privileges", "pg_language WHERE oid >= 16384 AND lanacl IS NOT NULL", """
            SELECT 0, d.name, format('2612 %s 0', l.oid), '', d.name, '', l.lanowner, l.lanacl, acldefault('l', l.lanowner)
            FROM pg_language l, LATERAL (SELECT 'LANGUAGE ' || quote_ident(l.lanname)) d(name)
            WHERE :everything AND l.lanacl IS NOT NULL AND l.oid >= 16384 AND :own(pg_language, l)
            """),
            query("privileges", "pg_foreign_data_wrapper", """
            SELECT 0, d.name, format('2328 %s 0', w.oid), '', d.name, '', w.fdwowner, w.fdwacl, acldefault('F', w.fdwowner)
            FROM pg_foreign_data_wrapper w, LATERAL (SELECT 'FOREIGN DATA WRAPPER ' || quote_ident(w.fdwname)) d(name)
            WHERE :everything AND w.fdwacl IS NOT NULL AND :own(pg_foreign_data_wrapper, w)
            """),
            query("privileges", "pg_foreign_data_wrapper", """
            SELECT 0, d.name, format('1417 %s 0', s.oid), '', d.name, '', s.srvowner, s.srvacl, acldefault('S', s.srvowner)
            FROM pg_foreign_server s, LATERAL (SELECT 'FOREIGN SERVER ' || quote_ident(s.srvname)) d(name)
            WHERE :everything AND s.srvacl IS NOT NULL AND :own(pg_foreign_server, s)
            """),
            query("default privileges", "pg_default_acl", """
            SELECT 0, concat_ws(' ', d.place, 'ON ' || d.objects), format('2615 %s 0', coalesce(n.oid, 0)),
                format('ALTER DEFAULT PRIVILEGES %s ', d.place), d.objects, '',
                a.defaclrole, a.defaclacl,
                CASE WHEN n.oid IS NULL
                    THEN acldefault(CASE a.defaclobjtype WHEN 'S' THEN 's' ELSE a.defaclobjtype END::"char", a.defaclrole)
                    ELSE acldefault('c', a.defaclrole) END
            FROM pg_default_acl a
            LEFT JOIN pg_namespace n ON n.oid = a.defaclnamespace,
                LATERAL (SELECT concat_ws(' ', 'FOR ROLE ' || quote_ident(pg_get_userbyid(a.defaclrole)),
                        'IN SCHEMA ' || quote_ident(n.nspname)),
                    CASE a.defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES'
                        WHEN 'f' THEN 'FUNCTIONS' WHEN 'T' THEN 'TYPES' WHEN 'n' THEN 'SCHEMAS'
                        ELSE 'LARGE OBJECTS' END) d(place, objects)
            WHERE (n.oid IS NULL AND :everything) OR n.oid IN :namespaces
            """));
}
