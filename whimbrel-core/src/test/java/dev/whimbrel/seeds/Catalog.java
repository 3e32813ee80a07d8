package dev.whimbrel.seeds;

import dev.whimbrel.testing.TestDatabase;
import java.util.List;

/**
 * What a database has, in the server's own words: one line for each object, in a fixed order. Made with queries of its own, so
 * that the proofs don't rest on the inspector that is proven elsewhere. The place of a column among the others, which no server
 * can give back, and the runner's own tables don't count.
 *
 * @param objects one line for each
 */
record Catalog(List<String> objects) {

    private static final String OBJECTS = """
            WITH relations AS (
                SELECT c.*, c.oid::regclass::text AS shown FROM pg_class c
                WHERE c.relnamespace IN (SELECT oid FROM pg_namespace
                                         WHERE nspname !~ '^pg_' AND nspname <> 'information_schema')
                  AND c.relname NOT LIKE 'whimbrel%'
            )
            SELECT 'relation ' || shown || ' ' || relkind || relpersistence || coalesce(reloptions::text, '') FROM relations
            WHERE relkind NOT IN ('i', 'I', 'S')
            UNION ALL
            SELECT 'sequence ' || shown || ' ' || (SELECT format('%s %s %s %s %s %s %s', seqtypid::regtype, seqstart, seqincrement,
                   seqmin, seqmax, seqcache, seqcycle) FROM pg_sequence WHERE seqrelid = relations.oid)
            FROM relations WHERE relkind = 'S'
            UNION ALL
            SELECT 'column ' || shown || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END || ' identity:' || a.attidentity
                || ' generated:' || a.attgenerated || ' default:' || coalesce(pg_get_expr(d.adbin, d.adrelid), '')
                || ' collation:' || a.attcollation::regcollation
            FROM relations JOIN pg_attribute a ON a.attrelid = relations.oid
            LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            WHERE a.attnum > 0 AND NOT a.attisdropped AND relkind IN ('r', 'p', 'v', 'm')
            UNION ALL
            SELECT 'constraint ' || shown || '.' || conname || ' ' || pg_get_constraintdef(k.oid)
            FROM relations JOIN pg_constraint k ON k.conrelid = relations.oid
            UNION ALL
            SELECT 'index ' || pg_get_indexdef(i.indexrelid) || ' valid:' || i.indisvalid
            FROM relations JOIN pg_index i ON i.indrelid = relations.oid
            UNION ALL
            SELECT 'view ' || shown || ' ' || pg_get_viewdef(oid) FROM relations WHERE relkind IN ('v', 'm')
            UNION ALL
            SELECT 'enum ' || enumtypid::regtype || ' ' || string_agg(enumlabel, ', ' ORDER BY enumsortorder)
            FROM pg_enum GROUP BY enumtypid
            UNION ALL
            SELECT 'trigger ' || pg_get_triggerdef(t.oid) FROM relations JOIN pg_trigger t ON t.tgrelid = relations.oid
            WHERE NOT t.tgisinternal
            UNION ALL
            SELECT 'function ' || pg_get_functiondef(p.oid) FROM pg_proc p
            WHERE p.pronamespace = 'public'::regnamespace AND p.prokind IN ('f', 'p')
            UNION ALL
            SELECT 'comment ' || pg_describe_object(classoid, objoid, objsubid) || ' ' || description
            FROM pg_description WHERE (classoid = 'pg_class'::regclass AND objoid IN (SELECT oid FROM relations))
            ORDER BY 1
            """;

    /** What a database has now. */
    static Catalog of(TestDatabase database) {
        return new Catalog(database.queryStrings(OBJECTS));
    }

    @Override
    public String toString() {
        return String.join("\n", objects);
    }
}
