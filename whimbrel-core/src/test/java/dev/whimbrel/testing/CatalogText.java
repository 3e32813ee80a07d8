package dev.whimbrel.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What a database holds, one line per object, in the server's own words. Two databases with equal lines are built alike; the
 * order of a table's columns doesn't count, nor does the name of a sequence behind an identity, which the model has no place for.
 * Written without any code of the project, so that it can judge that code.
 */
public final class CatalogText {

    private static final String QUERY = """
            WITH ours AS (
                SELECT oid, nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
            ), relations AS (
                SELECT c.*, coalesce((SELECT pg_describe_object(refclassid, refobjid, refobjsubid) FROM pg_depend
                        WHERE classid = 'pg_class'::regclass AND objid = c.oid AND deptype = 'i' AND relkind = 'S'),
                    format('%I.%I', nspname, relname)) AS name
                FROM pg_class c JOIN ours ON ours.oid = relnamespace
                WHERE NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
            )
            SELECT format('namespace %I', nspname) FROM ours
            UNION ALL
            SELECT format('extension %I %s in %s', extname, extversion, extnamespace::regnamespace) FROM pg_extension
            UNION ALL
            SELECT format('enum %s %s', t.oid::regtype,
                          (SELECT array_agg(enumlabel ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = t.oid))
            FROM pg_type t JOIN ours ON ours.oid = typnamespace WHERE typtype = 'e'
            UNION ALL
            SELECT format('relation %s kind %s persistence %s options %s toast %s tablespace %s', name, relkind, relpersistence,
                          ARRAY(SELECT unnest(reloptions) ORDER BY 1),
                          (SELECT nullif(ARRAY(SELECT unnest(reloptions) ORDER BY 1), '{}') FROM pg_class toast
                           WHERE toast.oid = r.reltoastrelid),
                          reltablespace)
            FROM relations r
            UNION ALL
            SELECT format('column %s.%I %s not null %s collation %s identity %s generated %s default %s', name, attname,
                          format_type(atttypid, atttypmod), attnotnull, nullif(attcollation, typcollation)::regcollation,
                          attidentity, attgenerated, pg_get_expr(adbin, adrelid))
            FROM relations r
            JOIN pg_attribute a ON attrelid = r.oid AND attnum > 0 AND NOT attisdropped
            JOIN pg_type t ON t.oid = atttypid
            LEFT JOIN pg_attrdef ON adrelid = r.oid AND adnum = attnum
            WHERE relkind IN ('r', 'v', 'm')
            UNION ALL
            SELECT format('constraint %s.%I %s', name, conname, pg_get_constraintdef(o.oid))
            FROM relations r JOIN pg_constraint o ON conrelid = r.oid WHERE contype <> 'n'
            UNION ALL
            SELECT format('index %s valid %s', regexp_replace(pg_get_indexdef(indexrelid), ' WITH \\([^)]*\\)', ''), indisvalid)
            FROM relations r JOIN pg_index ON indrelid = r.oid
            UNION ALL
            SELECT format('sequence %s as %s start %s by %s from %s to %s cache %s cycle %s owner %s', name,
                          format_type(seqtypid, NULL), seqstart, seqincrement, seqmin, seqmax, seqcache, seqcycle,
                          (SELECT format('%s %s', deptype, pg_describe_object(refclassid, refobjid, refobjsubid))
                           FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = r.oid AND deptype IN ('a', 'i')))
            FROM relations r JOIN pg_sequence ON seqrelid = r.oid
            UNION ALL
            SELECT format('view %s %s populated %s', name, pg_get_viewdef(r.oid), relispopulated)
            FROM relations r WHERE relkind IN ('v', 'm')
            UNION ALL
            SELECT format('comment on %s: %s', pg_describe_object(classoid, objoid, objsubid), description)
            FROM pg_description WHERE objoid >= 16384
            ORDER BY 1
            """;

    private CatalogText() {}

    /** The lines that only one of two databases has, each after {@code -} or {@code +}; none when they are built alike. */
    public static List<String> difference(List<String> before, List<String> after) {
        List<String> difference = new ArrayList<>();
        before.stream().filter(line -> !after.contains(line)).forEach(line -> difference.add("- " + line));
        after.stream().filter(line -> !before.contains(line)).forEach(line -> difference.add("+ " + line));
        return difference;
    }

    /** The lines, sorted. */
    public static List<String> of(Connection connection) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(QUERY)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }
}
