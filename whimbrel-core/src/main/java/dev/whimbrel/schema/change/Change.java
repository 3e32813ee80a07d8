package dev.whimbrel.schema.change;

import dev.whimbrel.OneLine;
import dev.whimbrel.schema.Schema;

/**
 * A change of a schema, as a value.
 *
 * <p>Renames reach all that lists the renamed object by name: foreign keys of other tables, owners of sequences, columns of keys
 * and indexes, types of columns. They can't reach the texts of expressions (checks, defaults, index predicates, view queries),
 * which only the server rewrites: the text that counts is the one it gives back when it is inspected.
 */
public sealed interface Change
        permits CreateNamespace,
                DropNamespace,
                RenameNamespace,
                CreateExtension,
                AlterExtension,
                DropExtension,
                CreateEnum,
                DropEnum,
                AddEnumValue,
                DropEnumValue,
                RenameEnumValue,
                RenameEnum,
                RebuildEnum,
                CreateSequence,
                AlterSequence,
                DropSequence,
                RenameSequence,
                CreateTable,
                DropTable,
                RenameTable,
                SetTableLogged,
                AlterTableStorage,
                AddColumn,
                DropColumn,
                RenameColumn,
                AlterColumn,
                AddConstraint,
                DropConstraint,
                RenameConstraint,
                ValidateConstraint,
                CreateIndex,
                DropIndex,
                RenameIndex,
                CreateView,
                DropView,
                RenameView,
                CreateObject,
                ReplaceObject,
                AlterObject,
                SetObjectAside,
                DropObjectAside,
                BindTable,
                UnbindTable,
                DropObject,
                ContinueCounting,
                SetComment {

    /**
     * The schema after this change.
     *
     * @throws dev.whimbrel.WhimbrelException {@code CHANGE_NOT_APPLICABLE} when it doesn't fit, naming the object
     */
    Schema apply(Schema before);

    /**
     * What takes this change back.
     *
     * @param before the schema before the change; may be known only in part, then what the change itself carries is used
     */
    Inverse inverse(Schema before);

    /** What it does, with names as they are; {@link #describe} is for output. */
    String words();

    /** What it does, for people, in one line: {@code add column public.users.phone}. */
    default String describe() {
        return OneLine.of(words());
    }
}
