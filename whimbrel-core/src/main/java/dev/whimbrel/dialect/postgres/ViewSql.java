package dev.whimbrel.dialect.postgres;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.Sql;
import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.ViewDef;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Views and materialized views. */
record ViewSql(PostgresNames names) {

    /** The server's own text of a view ends with a semicolon. */
    private static final Pattern TERMINATOR = Pattern.compile("[;\\s]+$");

    List<Sql> create(ViewDef view, boolean orReplace) {
        if (orReplace && view.materialized()) {
            throw new WhimbrelException(
                    ErrorCode.INVALID_DEFINITION,
                    "PostgreSQL can't replace the materialized view " + view.name() + ". Drop it and create it anew.");
        }
        List<Sql> statements = new ArrayList<>();
        statements.add(Sql.of(createView(view, orReplace)));
        for (IndexDef index : view.indexes()) {
            statements.add(Sql.of(new IndexSql(names).create(view.name(), index, false)));
        }
        statements.addAll(new CommentSql(names).ofView(view));
        return statements;
    }

    /**
     * Replaces a view in place, or, when it has to lose columns, drops it and creates it with the comments, owner and
     * privileges that it had.
     */
    String restore(ViewDef view) {
        String name = PostgresLiterals.quote(names.relation(view.name()));
        return DoBlock.of("""
                DECLARE
                    kept text[];
                    each text;
                BEGIN
                    EXECUTE %1$s;
                EXCEPTION WHEN invalid_table_definition THEN
                    SELECT array_agg(sql) INTO kept FROM (
                        SELECT format('ALTER VIEW %%s OWNER TO %%I', %3$s, pg_get_userbyid(relowner)) AS sql
                        FROM pg_class WHERE oid = %3$s::regclass AND relowner <> current_role::regrole
                        UNION ALL
                        SELECT format('GRANT %%s ON %%s TO %%s%%s', privilege_type, %3$s,
                            CASE grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END,
                            CASE WHEN is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)
                        FROM pg_class, aclexplode(relacl) WHERE oid = %3$s::regclass AND grantee <> relowner
                        UNION ALL
                        SELECT format('COMMENT ON VIEW %%s IS %%L', %3$s, description) FROM pg_description
                        WHERE classoid = 'pg_class'::regclass AND objoid = %3$s::regclass AND objsubid = 0
                    ) parts;
                    EXECUTE 'DROP VIEW ' || %3$s;
                    EXECUTE %2$s;
                    FOREACH each IN ARRAY coalesce(kept, '{}') LOOP
                        EXECUTE each;
                    END LOOP;
                END""".formatted(
                PostgresLiterals.quote(createView(view, true)), PostgresLiterals.quote(createView(view, false)), name));
    }

    /** {@code VIEW} or {@code MATERIALIZED VIEW}. */
    static String kind(boolean materialized) {
        return materialized ? "MATERIALIZED VIEW " : "VIEW ";
    }

    private String createView(ViewDef view, boolean orReplace) {
        StringBuilder sql = new StringBuilder(orReplace ? "CREATE OR REPLACE " : "CREATE ");
        sql.append(kind(view.materialized())).append(names.relation(view.name()));
        if (!view.columns().isEmpty()) {
            sql.append(" (").append(names.identifiers(view.columns())).append(')');
        }
        if (!view.options().isEmpty()) {
            sql.append(" WITH ").append(StorageSql.parameters(view.options()));
        }
        sql.append(" AS\n")
                .append(WrittenAgain.of(
                        TERMINATOR.matcher(view.query()).replaceFirst("").strip()));
        return sql.append(view.populated() ? "" : "\nWITH NO DATA").toString();
    }
}
