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
            SELECT format('relation %s %s%s %s', shown, relkind, relpersistence, reloptions) AS object FROM relations
            WHERE relkind NOT IN ('i', 'I', 'S')
            UNION ALL
            SELECT format('sequence %s %s %s %s %s %s %s %s', shown, seqtypid::regtype, seqstart, seqincrement, seqmin, seqmax,
                          seqcache, seqcycle)
            FROM relations JOIN pg_sequence ON seqrelid = relations.oid
            UNION ALL
            SELECT format('column %s.%s %s not null %s, identity %s, generated %s, default %s, collation %s', shown, attname,
                          format_type(atttypid, atttypmod), attnotnull, attidentity, attgenerated, pg_get_expr(adbin, adrelid),
                          attcollation::regcollation)
            FROM relations JOIN pg_attribute ON attrelid = relations.oid
            LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
            WHERE attnum > 0 AND NOT attisdropped AND relkind IN ('r', 'p', 'v', 'm')
            UNION ALL
            SELECT format('constraint %s.%s %s', shown, conname, pg_get_constraintdef(k.oid))
            FROM relations JOIN pg_constraint k ON k.conrelid = relations.oid
            UNION ALL
            SELECT format('index %s valid %s', pg_get_indexdef(indexrelid), indisvalid)
            FROM relations JOIN pg_index ON indrelid = relations.oid
            UNION ALL
            SELECT format('view %s %s', shown, pg_get_viewdef(oid)) FROM relations WHERE relkind IN ('v', 'm')
            UNION ALL
            SELECT format('enum %s %s', enumtypid::regtype, string_agg(enumlabel, ', ' ORDER BY enumsortorder))
            FROM pg_enum GROUP BY enumtypid
            UNION ALL
            SELECT format('trigger %s', pg_get_triggerdef(t.oid)) FROM relations JOIN pg_trigger t ON tgrelid = relations.oid
            WHERE NOT tgisinternal
            UNION ALL
            SELECT format('function %s', pg_get_functiondef(p.oid)) FROM pg_proc p
            WHERE pronamespace = 'public'::regnamespace AND prokind IN ('f', 'p')
            UNION ALL
            SELECT format('comment %s %s', pg_describe_object(classoid, objoid, objsubid), description)
            FROM pg_description WHERE classoid = 'pg_class'::regclass AND objoid IN (SELECT oid FROM relations)
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
