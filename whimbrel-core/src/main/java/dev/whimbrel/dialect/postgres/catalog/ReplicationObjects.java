package dev.whimbrel.dialect.postgres.catalog;

import java.util.List;

/**
 * Publications with what they publish, and subscriptions without their connection, which is secret and which only superusers
 * could see.
 */
final class ReplicationObjects {

    private ReplicationObjects() {}

    static final List<OpaqueQuery> QUERIES = List.of(
            new OpaqueQuery("pg_publication", """
            SELECT 'publication', 6104, p.oid, 0, 0, quote_ident(p.pubname), NULL,
                ARRAY[format('CREATE PUBLICATION %I%s WITH (%s)', p.pubname,
                    CASE WHEN p.puballtables THEN ' FOR ALL TABLES' END,
                    concat_ws(', ',
                        format('publish = %L', concat_ws(', ', CASE WHEN p.pubinsert THEN 'insert' END,
                            CASE WHEN p.pubupdate THEN 'update' END, CASE WHEN p.pubdelete THEN 'delete' END,
                            CASE WHEN p.pubtruncate THEN 'truncate' END)),
                        CASE p.pubgencols WHEN 's' THEN 'publish_generated_columns = stored' END, -- since 18
                        CASE WHEN p.pubviaroot THEN 'publish_via_partition_root = true' END))] AS created,
                ARRAY[format('DROP PUBLICATION %I', p.pubname)] AS dropped,
                format('PUBLICATION %I', p.pubname) AS comment_on
            FROM pg_publication p
            WHERE :everything
            """),
            new OpaqueQuery("pg_publication", """
            SELECT 'publication table', 6106, r.oid, 0, r.prrelid, format('%I TABLE %I.%I', p.pubname, n.nspname, c.relname), NULL,
                ARRAY[concat_ws(' ',
                    format('ALTER PUBLICATION %I ADD TABLE ONLY %I.%I', p.pubname, n.nspname, c.relname),
                    (SELECT format('(%s)', string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum)) -- since 15
                        FROM pg_attribute a WHERE a.attrelid = r.prrelid AND a.attnum = ANY (r.prattrs) HAVING count(*) > 0), -- since 15
                    'WHERE (' || pg_get_expr(r.prqual, r.prrelid) || ')', -- since 15
                    NULL)] AS created,
                ARRAY[format('ALTER PUBLICATION %I DROP TABLE ONLY %I.%I', p.pubname, n.nspname, c.relname)] AS dropped,
                ARRAY[format('1259 %s 0', c.oid), format('6104 %s 0', p.oid)] AS uses
            FROM pg_publication_rel r
            JOIN pg_publication p ON p.oid = r.prpubid
            JOIN pg_class c ON c.oid = r.prrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE :everything
            """),
            new OpaqueQuery("pg_publication", """
            SELECT 'publication schema', 0, 0, 0, 0, format('%I SCHEMA %I', p.pubname, n.nspname), NULL,
                ARRAY[format('ALTER PUBLICATION %I ADD TABLES IN SCHEMA %I', p.pubname, n.nspname)] AS created,
                ARRAY[format('ALTER PUBLICATION %I DROP TABLES IN SCHEMA %I', p.pubname, n.nspname)] AS dropped,
                ARRAY[format('6104 %s 0', p.oid), format('2615 %s 0', n.oid)] AS uses
            FROM pg_publication p
            JOIN pg_publication_namespace r ON r.pnpubid = p.oid -- since 15
            JOIN pg_namespace n ON n.oid = r.pnnspid -- since 15
            JOIN pg_namespace n ON false -- before 15
            WHERE :everything
            """),
            new OpaqueQuery("(SELECT oid FROM pg_subscription) s", """
            SELECT 'subscription', 6100, s.oid, 0, 0, quote_ident(s.subname),
                concat_ws(E'\\n',
                    'PUBLICATIONS ' || (SELECT string_agg(quote_ident(p), ', ' ORDER BY p COLLATE "C") FROM unnest(s.subpublications) p),
                    'SLOT ' || quote_ident(s.subslotname),
                    format('ENABLED %s BINARY %s STREAMING %s SYNCHRONOUS COMMIT %s', s.subenabled, s.subbinary, s.substream,
                        s.subsynccommit),
                    format('TWO PHASE %s DISABLE ON ERROR %s', s.subtwophasestate <> 'd', s.subdisableonerr), -- since 15
                    format('PASSWORD REQUIRED %s RUN AS OWNER %s ORIGIN %s', s.subpasswordrequired, s.subrunasowner, s.suborigin), -- since 16
                    'FAILOVER ' || s.subfailover, -- since 17
                    NULL)
            FROM pg_subscription s
            JOIN pg_database d ON d.oid = s.subdbid
            WHERE :everything AND d.datname = current_database()
            """));
}
