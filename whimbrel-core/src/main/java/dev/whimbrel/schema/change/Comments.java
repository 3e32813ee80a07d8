package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.NamespaceDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.TableDef;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the comments of a schema are kept. */
final class Comments {

    private Comments() {}

    /** The comment that an object has. */
    record Known(@Nullable String comment) {}

    /** The comment of an object; empty when the object isn't known. */
    static Optional<Known> find(Schema schema, CommentTarget target) {
        return switch (target) {
            case CommentTarget.OfNamespace t ->
                Optional.ofNullable(schema.namespaces().get(t.name())).map(n -> new Known(n.comment()));
            case CommentTarget.OfExtension t ->
                Optional.ofNullable(schema.extensions().get(t.name())).map(e -> new Known(e.comment()));
            case CommentTarget.OfEnum t ->
                Optional.ofNullable(schema.enums().get(t.name())).map(e -> new Known(e.comment()));
            case CommentTarget.OfSequence t ->
                Optional.ofNullable(schema.sequences().get(t.name())).map(s -> new Known(s.comment()));
            case CommentTarget.OfTable t -> table(schema, t.name()).map(table -> new Known(table.comment()));
            case CommentTarget.OfColumn t ->
                table(schema, t.table())
                        .flatMap(table -> table.column(t.column()))
                        .map(column -> new Known(column.comment()));
            case CommentTarget.OfConstraint t ->
                table(schema, t.table())
                        .flatMap(table -> table.constraint(t.constraint()))
                        .map(constraint -> new Known(constraint.comment()));
            case CommentTarget.OfIndex t ->
                PlacedIndex.find(schema, t.name())
                        .map(placed -> new Known(placed.index().comment()));
            case CommentTarget.OfView t ->
                Optional.ofNullable(schema.views().get(t.name())).map(view -> new Known(view.comment()));
            case CommentTarget.OfObject t ->
                Optional.ofNullable(schema.opaque().get(t.key())).map(object -> new Known(object.comment()));
        };
    }

    private static Optional<TableDef> table(Schema schema, ObjectName name) {
        return Optional.ofNullable(schema.tables().get(name));
    }

    /** The schema with another comment on an object, or none. */
    static Schema write(Lookup in, CommentTarget target, @Nullable String comment) {
        Schema schema = in.schema();
        return switch (target) {
            case CommentTarget.OfNamespace t ->
                schema.with(new NamespaceDef(in.namespace(t.name()).name(), comment));
            case CommentTarget.OfExtension t ->
                schema.with(in.extension(t.name()).withComment(comment));
            case CommentTarget.OfEnum t -> schema.with(in.enumType(t.name()).withComment(comment));
            case CommentTarget.OfSequence t -> schema.with(in.sequence(t.name()).withComment(comment));
            case CommentTarget.OfTable t -> schema.with(in.table(t.name()).withComment(comment));
            case CommentTarget.OfColumn t -> column(in, t, comment);
            case CommentTarget.OfConstraint t -> constraint(in, t, comment);
            case CommentTarget.OfIndex t -> {
                PlacedIndex placed = in.index(t.name());
                IndexDef index = placed.index().withComment(comment);
                yield placed.replacedBy(index, schema);
            }
            case CommentTarget.OfView t ->
                schema.with(in.view(t.name(), t.materialized()).withComment(comment));
            case CommentTarget.OfObject t -> schema.with(in.object(t.key()).withComment(comment));
        };
    }

    private static Schema column(Lookup in, CommentTarget.OfColumn target, @Nullable String comment) {
        ColumnDef column = in.column(target.table(), target.column()).withComment(comment);
        return in.schema().with(Tables.replace(in.table(target.table()), column));
    }

    private static Schema constraint(Lookup in, CommentTarget.OfConstraint target, @Nullable String comment) {
        TableDef table = in.table(target.table());
        ConstraintDef constraint =
                in.constraint(target.table(), target.constraint()).withComment(comment);
        return in.schema().with(Tables.replace(table, target.constraint(), constraint));
    }
}
