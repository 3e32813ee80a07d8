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
            SELECT 'publication', 6104, p.oid, 0, 0, quote_ident(p.pubname),
                concat_ws(E'\\n',
                    CASE WHEN p.puballtables THEN 'FOR ALL TABLES' END,
                    format('INSERT %s UPDATE %s DELETE %s TRUNCATE %s', p.pubinsert, p.pubupdate, p.pubdelete, p.pubtruncate),
                    'PUBLISH GENERATED COLUMNS ' || nullif(p.pubgencols::text, 'n'), -- since 18
                    CASE WHEN p.pubviaroot THEN 'PUBLISH VIA PARTITION ROOT' END)
            FROM pg_publication p
            WHERE :everything
            """),
            new OpaqueQuery("pg_publication", """
            SELECT 'publication table', 0, 0, 0, r.prrelid, format('%I TABLE %I.%I', p.pubname, n.nspname, c.relname),
                concat_ws(E'\\n', 'PUBLISHED',
                    'COLUMNS ' || (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) -- since 15
                        FROM pg_attribute a WHERE a.attrelid = r.prrelid AND a.attnum = ANY (r.prattrs)), -- since 15
                    'WHERE ' || pg_get_expr(r.prqual, r.prrelid), -- since 15
                    NULL)
            FROM pg_publication_rel r
            JOIN pg_publication p ON p.oid = r.prpubid
            JOIN pg_class c ON c.oid = r.prrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE :everything
            """),
            new OpaqueQuery("pg_publication", """
            SELECT 'publication schema', 0, 0, 0, 0, format('%I SCHEMA %I', p.pubname, n.nspname), 'PUBLISHED'
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
