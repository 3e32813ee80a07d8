package dev.whimbrel.dialect.postgres;

import dev.whimbrel.dialect.Sql;
import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.TableDef;
import dev.whimbrel.schema.ViewDef;
import dev.whimbrel.schema.change.CommentTarget;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Comments on everything that can have one. */
record CommentSql(PostgresNames names) {

    String statement(CommentTarget target, @Nullable String comment) {
        String text = comment == null ? withoutComment(target) : comment;
        return "COMMENT ON " + object(target) + " IS " + (text == null ? "NULL" : PostgresLiterals.quote(text));
    }

    /** Every database is born with a comment on its public namespace, which counts as none. */
    private static @Nullable String withoutComment(CommentTarget target) {
        return target.equals(new CommentTarget.OfNamespace("public")) ? "standard public schema" : null;
    }

    /** The statement for a comment that a new object has; none without a comment. */
    List<Sql> ofNew(CommentTarget target, @Nullable String comment) {
        return comment == null ? List.of() : List.of(Sql.of(statement(target, comment)));
    }

    List<Sql> ofTable(TableDef table) {
        ObjectName name = table.name();
        List<Sql> comments = new ArrayList<>(ofNew(new CommentTarget.OfTable(name), table.comment()));
        table.columns().forEach(c -> comments.addAll(ofNew(new CommentTarget.OfColumn(name, c.name()), c.comment())));
        table.constraints()
                .forEach(c -> comments.addAll(ofNew(new CommentTarget.OfConstraint(name, c.name()), c.comment())));
        table.indexes().forEach(index -> comments.addAll(ofIndex(name, index)));
        return comments;
    }

    List<Sql> ofIndex(ObjectName table, IndexDef index) {
        return ofNew(new CommentTarget.OfIndex(table.renamed(index.name())), index.comment());
    }

    List<Sql> ofView(ViewDef view) {
        List<Sql> comments =
                new ArrayList<>(ofNew(new CommentTarget.OfView(view.name(), view.materialized()), view.comment()));
        view.indexes().forEach(index -> comments.addAll(ofIndex(view.name(), index)));
        return comments;
    }

    private String object(CommentTarget target) {
        return switch (target) {
            case CommentTarget.OfNamespace t -> "SCHEMA " + names.identifier(t.name());
            case CommentTarget.OfExtension t -> "EXTENSION " + names.identifier(t.name());
            case CommentTarget.OfEnum t -> "TYPE " + names.type(t.name());
            case CommentTarget.OfSequence t -> "SEQUENCE " + names.relation(t.name());
            case CommentTarget.OfTable t -> "TABLE " + names.relation(t.name());
            case CommentTarget.OfColumn t -> "COLUMN " + names.relation(t.table()) + "." + names.identifier(t.column());
            case CommentTarget.OfConstraint t ->
                "CONSTRAINT " + names.identifier(t.constraint()) + " ON " + names.relation(t.table());
            case CommentTarget.OfIndex t -> "INDEX " + names.relation(t.name());
            case CommentTarget.OfView t -> ViewSql.kind(t.materialized()) + names.relation(t.name());
            case CommentTarget.OfObject t -> t.sql();
        };
    }
}
