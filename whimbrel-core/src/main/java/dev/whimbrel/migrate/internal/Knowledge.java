package dev.whimbrel.migrate.internal;

import dev.whimbrel.ErrorCode;
import dev.whimbrel.WhimbrelException;
import dev.whimbrel.dialect.DefaultNames;
import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.TableDef;
import dev.whimbrel.schema.change.AlterTableStorage;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.change.CommentTarget;
import dev.whimbrel.schema.change.DropTable;
import dev.whimbrel.schema.change.Inverse;
import dev.whimbrel.schema.change.SetComment;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a migration knows of the schema: only what its own calls made so far. Of a table that was there before, it knows the
 * columns, constraints and indexes that the migration added.
 *
 * @param schema all that is known
 * @param made the tables that the migration created, of which everything is known
 */
record Knowledge(Schema schema, Set<ObjectName> made) {

    /** Nothing is known, as at the start of each migration. */
    static final Knowledge NOTHING = new Knowledge(Schema.empty(), Set.of());

    Knowledge {
        made = Set.copyOf(made);
    }

    /**
     * What is known after a change.
     *
     * @throws WhimbrelException {@code INVALID_DEFINITION} when the change contradicts itself
     */
    Knowledge after(Change change) {
        Schema before = PartialSchema.prepared(schema, change);
        Schema after;
        try {
            after = change.apply(before);
        } catch (WhimbrelException e) {
            if (e.code() != ErrorCode.CHANGE_NOT_APPLICABLE) {
                throw e;
            }
            after = PartialSchema.guess(before, change);
        }
        return new Knowledge(after, MadeTables.after(made, change));
    }

    /** What takes a change back, by what is known and what the change itself tells. */
    Inverse inverse(Change change) {
        ObjectName whole = tableOf(change);
        Schema told = whole == null || made.contains(whole) ? schema : schema.withoutTable(whole);
        return change.inverse(told);
    }

    /** The table that the inverse of a change would describe as a whole. */
    private static @Nullable ObjectName tableOf(Change change) {
        if (change instanceof SetComment comment && comment.target() instanceof CommentTarget.OfTable target) {
            return target.name();
        }
        if (change instanceof DropTable drop) {
            return drop.name();
        }
        return change instanceof AlterTableStorage alter ? alter.table() : null;
    }

    /** Whether the migration created a table, so that its rows go with it on the way back. */
    boolean made(ObjectName table) {
        return made.contains(table);
    }

    /** Whether the migration made a column, by itself or with its table. */
    boolean made(ObjectName table, String column) {
        return column(table, column).isPresent();
    }

    /** The column of a name, if the migration made it. */
    Optional<ColumnDef> column(ObjectName table, String column) {
        TableDef known = schema.tables().get(table);
        return known == null ? Optional.empty() : known.column(column);
    }

    /** The names of all columns of a table; null when the migration didn't create it. */
    @Nullable Set<String> columnsOf(ObjectName table) {
        TableDef known = made(table) ? schema.tables().get(table) : null;
        return known == null
                ? null
                : known.columns().stream().map(ColumnDef::name).collect(Collectors.toSet());
    }

    /** The names that are taken in a namespace, as far as they are known. */
    DefaultNames.Taken taken(String namespace) {
        return TakenNames.in(schema, namespace);
    }
}
