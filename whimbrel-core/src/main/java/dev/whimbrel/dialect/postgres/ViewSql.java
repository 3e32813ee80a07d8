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
                .append(TERMINATOR.matcher(view.query()).replaceFirst("").strip());
        return sql.append(view.populated() ? "" : "\nWITH NO DATA").toString();
    }
}
