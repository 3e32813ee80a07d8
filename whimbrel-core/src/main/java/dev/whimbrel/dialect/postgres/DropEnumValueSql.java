package dev.whimbrel.dialect.postgres;

import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.change.DropEnumValue;

/**
 * Takes a value out of an enum by making the type anew. Only the server knows which columns have the type, what their defaults
 * are, and which checks and indexes compare with its values, so the work is written in its own language: what compares is
 * dropped and made again from the server's own text; the columns of each table are converted in one {@code ALTER TABLE}, which
 * writes the table anew. Whatever else depends on the type, such as a view or a function, is an error.
 */
final class DropEnumValueSql {

    private static final String BODY = """
            DECLARE
                old_type constant regtype := :regtype;
                old_name constant text := format_type(old_type, NULL);
                gone constant text := :value;
                instead constant text := :replacement;
                full_name constant text := :type;
                labels text;
                before text[];
                convert text[];
                after text[];
                each text;
            BEGIN
                IF NOT EXISTS (SELECT FROM pg_enum WHERE enumtypid = old_type AND enumlabel = gone) THEN
                    RAISE EXCEPTION 'enum % has no value %', full_name, quote_literal(gone) USING ERRCODE = 'undefined_object';
                END IF;
                SELECT coalesce(string_agg(quote_literal(enumlabel), ', ' ORDER BY enumsortorder), '') INTO labels
                FROM pg_enum WHERE enumtypid = old_type AND enumlabel <> gone;

                WITH held AS (
                    SELECT a.attrelid, a.attnum, a.attname, a.attinhcount, a.attgenerated, a.atttypid <> old_type AS is_array,
                        format('%I.%I', n.nspname, c.relname) AS of_table
                    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
                    WHERE a.atttypid IN (SELECT old_type::oid UNION SELECT typarray FROM pg_type WHERE oid = old_type)
                        AND NOT a.attisdropped AND c.relkind IN ('r', 'p')
                ), parts AS (
                    SELECT 1 AS place, format('ALTER TABLE %s DROP CONSTRAINT %I', k.conrelid::regclass, k.conname) AS undo,
                        format('ALTER TABLE %s ADD CONSTRAINT %I %s', k.conrelid::regclass, k.conname,
                            pg_get_constraintdef(k.oid)) AS redo,
                        format('COMMENT ON CONSTRAINT %I ON %s IS %L', k.conname, k.conrelid::regclass,
                            obj_description(k.oid, 'pg_constraint')) AS remark,
                        obj_description(k.oid, 'pg_constraint') IS NOT NULL AS remarked
                    FROM pg_constraint k
                    WHERE k.contype IN ('c', 'x') AND k.coninhcount = 0
                        AND EXISTS (SELECT FROM held h WHERE h.attrelid = k.conrelid AND h.attnum = ANY (k.conkey))
                    UNION ALL
                    SELECT 2, format('DROP INDEX %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid),
                        format('COMMENT ON INDEX %s IS %L', i.indexrelid::regclass,
                            obj_description(i.indexrelid, 'pg_class')),
                        obj_description(i.indexrelid, 'pg_class') IS NOT NULL
                    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
                    WHERE (i.indexprs IS NOT NULL OR i.indpred IS NOT NULL) AND NOT c.relispartition
                        AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid)
                        AND EXISTS (SELECT FROM pg_depend d JOIN held h ON h.attrelid = d.refobjid AND h.attnum = d.refobjsubid
                            WHERE d.classid = 'pg_class'::regclass AND d.objid = i.indexrelid
                                AND d.refclassid = 'pg_class'::regclass)
                    UNION ALL
                    SELECT 3, format('ALTER TABLE ONLY %s ALTER COLUMN %I DROP DEFAULT', h.of_table, h.attname),
                        format('ALTER TABLE ONLY %s ALTER COLUMN %I SET DEFAULT %s', h.of_table, h.attname,
                            CASE WHEN pg_get_expr(d.adbin, d.adrelid) = quote_literal(gone) || '::' || old_name
                                THEN coalesce(quote_literal(instead), quote_literal(gone))
                                ELSE pg_get_expr(d.adbin, d.adrelid) END), NULL, false
                    FROM held h JOIN pg_attrdef d ON d.adrelid = h.attrelid AND d.adnum = h.attnum
                    WHERE h.attgenerated = ''
                )
                SELECT
                    (SELECT array_agg(undo ORDER BY place, undo) FROM parts),
                    (SELECT array_agg(sql) FROM (
                        SELECT 'ALTER TABLE ' || of_table || ' ' || string_agg(
                            format('ALTER COLUMN %I TYPE %s USING ', attname, full_name || CASE WHEN is_array THEN '[]' ELSE '' END)
                            || CASE
                                WHEN is_array AND instead IS NULL THEN format('%I::text[]::%s[]', attname, full_name)
                                WHEN is_array THEN format('array_replace(%I::text[], %L, %L)::%s[]', attname, gone, instead, full_name)
                                WHEN instead IS NULL THEN format('%I::text::%s', attname, full_name)
                                ELSE format('(CASE %1$I::text WHEN %2$L THEN %3$L ELSE %1$I::text END)::%4$s',
                                    attname, gone, instead, full_name)
                            END, ', ' ORDER BY attnum) AS sql
                        FROM held WHERE attinhcount = 0 GROUP BY of_table ORDER BY of_table) tables),
                    (SELECT array_agg(sql ORDER BY place DESC, kind, sql) FROM (
                        SELECT place, 0 AS kind, redo AS sql FROM parts
                        UNION ALL SELECT place, 1, remark FROM parts WHERE remarked
                        UNION ALL SELECT 0, 0, format('COMMENT ON TYPE %s IS %L', full_name, obj_description(old_type, 'pg_type'))
                        WHERE obj_description(old_type, 'pg_type') IS NOT NULL
                        UNION ALL SELECT 0, 1, format('REVOKE ALL ON TYPE %s FROM PUBLIC', full_name)
                        FROM pg_type WHERE oid = old_type AND typacl IS NOT NULL
                        UNION ALL SELECT 0, 2, format('GRANT USAGE ON TYPE %s TO %s%s', full_name,
                            CASE grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END,
                            CASE WHEN is_grantable AND grantee <> 0 THEN ' WITH GRANT OPTION' ELSE '' END)
                        FROM pg_type, aclexplode(typacl) WHERE oid = old_type AND grantee <> typowner
                        UNION ALL SELECT 0, 3, format('ALTER TYPE %s OWNER TO %I', full_name, pg_get_userbyid(typowner))
                        FROM pg_type WHERE oid = old_type AND typowner <> current_role::regrole) made)
                INTO before, convert, after;

                FOREACH each IN ARRAY coalesce(before, '{}') LOOP EXECUTE each; END LOOP;
                EXECUTE format('ALTER TYPE %s RENAME TO %I', full_name, 'whimbrel_' || old_type::oid);
                EXECUTE format('CREATE TYPE %s AS ENUM (%s)', full_name, labels);
                FOREACH each IN ARRAY coalesce(convert, '{}') LOOP EXECUTE each; END LOOP;
                EXECUTE 'DROP TYPE ' || old_type;
                FOREACH each IN ARRAY coalesce(after, '{}') LOOP EXECUTE each; END LOOP;
            END
            """;

    private DropEnumValueSql() {}

    static String of(DropEnumValue change) {
        ObjectName name = change.enumName();
        String full = PostgresLiterals.quote(
                PostgresIdentifiers.quote(name.schema()) + "." + PostgresIdentifiers.quote(name.name()));
        String replacement = change.replacement();
        return DoBlock.of(BODY.replace(":regtype", full + "::regtype")
                .replace(":type", full)
                .replace(":replacement", replacement == null ? "NULL" : PostgresLiterals.quote(replacement))
                .replace(":value", PostgresLiterals.quote(change.value())));
    }
}
