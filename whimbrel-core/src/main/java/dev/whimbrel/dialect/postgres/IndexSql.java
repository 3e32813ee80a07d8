package dev.whimbrel.dialect.postgres;

import dev.whimbrel.dialect.Sql;
import dev.whimbrel.dialect.StatementTraits;
import dev.whimbrel.dialect.StatementTraits.ConcurrentIndex;
import dev.whimbrel.dialect.StatementTraits.ConcurrentIndex.Action;
import dev.whimbrel.dialect.StatementTraits.Transactionality;
import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.IndexElement;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.change.CreateIndex;
import dev.whimbrel.schema.change.DropIndex;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Indexes, also those that are built or dropped while the table is in use. */
record IndexSql(PostgresNames names) {

    Sql create(CreateIndex change) {
        return new Sql(
                create(change.table(), change.index(), change.concurrently()),
                change.concurrently()
                        ? concurrent(new ConcurrentIndex(
                                Action.CREATE,
                                null,
                                change.index().name(),
                                change.table().name(),
                                written(change.table())))
                        : StatementTraits.ORDINARY);
    }

    Sql drop(DropIndex change) {
        ObjectName index = change.index();
        String sql = "DROP INDEX " + (change.concurrently() ? "CONCURRENTLY " : "") + names.relation(index);
        return new Sql(
                sql,
                change.concurrently()
                        ? concurrent(new ConcurrentIndex(Action.DROP, written(index), index.name(), null, null))
                        : StatementTraits.ORDINARY);
    }

    /** The statement that creates an index on a table or materialized view. */
    String create(ObjectName table, IndexDef index, boolean concurrently) {
        StringBuilder sql = new StringBuilder(index.unique() ? "CREATE UNIQUE INDEX " : "CREATE INDEX ");
        sql.append(concurrently ? "CONCURRENTLY " : "").append(names.identifier(index.name()));
        sql.append(" ON ").append(names.relation(table));
        if (!index.method().equals("btree")) {
            sql.append(" USING ").append(names.identifier(index.method()));
        }
        sql.append(index.elements().stream().map(this::element).collect(Collectors.joining(", ", " (", ")")));
        if (!index.include().isEmpty()) {
            sql.append(" INCLUDE (").append(names.identifiers(index.include())).append(')');
        }
        sql.append(index.nullsNotDistinct() ? " NULLS NOT DISTINCT" : "");
        if (!index.storageParameters().isEmpty()) {
            sql.append(" WITH ").append(StorageSql.parameters(index.storageParameters()));
        }
        if (index.tablespace() != null) {
            sql.append(" TABLESPACE ").append(names.identifier(index.tablespace()));
        }
        if (index.where() != null) {
            sql.append(" WHERE ").append(WrittenAgain.of(index.where()));
        }
        return sql.toString();
    }

    private String element(IndexElement element) {
        StringBuilder sql = new StringBuilder();
        sql.append(element.column() != null ? names.identifier(element.column()) : "(" + expression(element) + ")");
        if (element.collation() != null) {
            sql.append(" COLLATE ").append(names.serverOrOwn(element.collation()));
        }
        if (element.operatorClass() != null) {
            sql.append(' ').append(names.serverOrOwn(element.operatorClass()));
            if (!element.operatorClassOptions().isEmpty()) {
                sql.append(' ').append(StorageSql.parameters(element.operatorClassOptions()));
            }
        }
        sql.append(element.descending() ? " DESC" : "");
        if (element.nullsFirst() != null) {
            sql.append(element.nullsFirst() ? " NULLS FIRST" : " NULLS LAST");
        }
        return sql.toString();
    }

    private static String expression(IndexElement element) {
        return element.expression() == null ? "" : WrittenAgain.of(element.expression());
    }

    private @Nullable String written(ObjectName name) {
        return names.isUnqualified(name) ? null : name.schema();
    }

    private static StatementTraits concurrent(ConcurrentIndex index) {
        return new StatementTraits(Transactionality.OUTSIDE, index);
    }
}
