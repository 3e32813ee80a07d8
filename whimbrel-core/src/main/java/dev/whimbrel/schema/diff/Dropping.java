package dev.whimbrel.schema.diff;

import static dev.whimbrel.schema.diff.Upheaval.part;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.EnumDef;
import dev.whimbrel.schema.ExtensionDef;
import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.NamespaceDef;
import dev.whimbrel.schema.ObjectKey;
import dev.whimbrel.schema.ObjectKey.Kind;
import dev.whimbrel.schema.OpaqueObject;
import dev.whimbrel.schema.SequenceDef;
import dev.whimbrel.schema.TableDef;
import dev.whimbrel.schema.ViewDef;
import dev.whimbrel.schema.change.AlterColumn;
import dev.whimbrel.schema.change.ColumnPatch;
import dev.whimbrel.schema.change.DropColumn;
import dev.whimbrel.schema.change.DropConstraint;
import dev.whimbrel.schema.change.DropEnum;
import dev.whimbrel.schema.change.DropExtension;
import dev.whimbrel.schema.change.DropIndex;
import dev.whimbrel.schema.change.DropNamespace;
import dev.whimbrel.schema.change.DropObject;
import dev.whimbrel.schema.change.DropObjectAside;
import dev.whimbrel.schema.change.DropSequence;
import dev.whimbrel.schema.change.DropTable;
import dev.whimbrel.schema.change.DropView;
import dev.whimbrel.schema.change.SetObjectAside;
import dev.whimbrel.schema.change.TypeChange;
import java.util.List;
import java.util.Set;

/** What takes objects away. */
final class Dropping {

    /** What hangs on a table or view and falls with it. */
    private static final Set<String> FALLING = Set.of(
            "trigger",
            "policy",
            "rule",
            "row security",
            "privileges",
            "column settings",
            "replica identity",
            "cluster",
            "statistics",
            "system trigger");

    private final Parts before;
    private final Uses uses;
    private final Upheaval upheaval;
    private final Tasks tasks;

    Dropping(Parts before, Uses uses, Upheaval upheaval, Tasks tasks) {
        this.before = before;
        this.uses = uses;
        this.upheaval = upheaval;
        this.tasks = tasks;
    }

    /** What takes an object away, unless it falls with another. */
    void drop(ObjectKey key) {
        ObjectKey owner = before.owner(key);
        boolean ownerGoes = !owner.equals(key) && upheaval.goes(owner);
        Object part = before.known(key);
        switch (part) {
            case NamespaceDef n -> tasks.put(Node.drop(key), new DropNamespace(n.name(), n));
            case ExtensionDef extension -> tasks.put(Node.drop(key), new DropExtension(extension.name(), extension));
            case EnumDef type -> {
                if (!upheaval.replaced().contains(key)) {
                    tasks.put(Node.drop(key), new DropEnum(type.name(), type));
                }
            }
            case SequenceDef sequence -> {
                if (!fallsWithOwner(sequence)) {
                    tasks.put(Node.drop(key), new DropSequence(sequence.name(), sequence));
                }
            }
            case TableDef table ->
                tasks.put(
                        Node.drop(key),
                        new DropTable(table.name(), before.schema().tables().get(table.name()), false));
            case ColumnDef column -> {
                if (!ownerGoes) {
                    boolean stays = upheaval.isLeftToChildren(key);
                    tasks.put(Node.drop(key), new DropColumn(key.name(), column.name(), column, stays));
                }
            }
            case ConstraintDef constraint -> {
                if (!ownerGoes || constraint instanceof ConstraintDef.ForeignKey) {
                    tasks.put(Node.drop(key), new DropConstraint(key.name(), constraint.name(), constraint));
                }
            }
            case IndexDef index -> {
                if (!ownerGoes) {
                    tasks.put(
                            Node.drop(key), new DropIndex(key.name().renamed(index.name()), key.name(), index, false));
                }
            }
            case ViewDef view ->
                tasks.put(
                        Node.drop(key),
                        new DropView(
                                view.name(),
                                view.materialized(),
                                before.schema().views().get(view.name())));
            case OpaqueObject object -> {
                boolean falls = FALLING.contains(object.kind())
                        && uses.usedBy(key).stream()
                                .anyMatch(used ->
                                        (used.kind() == Kind.TABLE || used.kind() == Kind.VIEW) && upheaval.goes(used));
                if (upheaval.aside().containsKey(key)) {
                    replaceByAnother(key, object);
                } else if (object.sql() != null && !falls) {
                    tasks.put(Node.drop(key), new DropObject(object));
                }
            }
            default -> throw new IllegalArgumentException("Not a part: " + key);
        }
    }

    /** The type goes when all of its columns have gone over to the new one. */
    private void replaceByAnother(ObjectKey key, OpaqueObject object) {
        tasks.put(Node.setAside(key), new SetObjectAside(object));
        for (ObjectKey column : upheaval.aside().getOrDefault(key, List.of())) {
            if (!upheaval.goes(column)) {
                ColumnDef known = before.get(column, ColumnDef.class);
                ColumnDef bare =
                        upheaval.interrupted().contains(Tasks.defaultOf(column)) ? known.withDefault(null) : known;
                TypeChange type = new TypeChange(known.type(), known.collation(), null, null);
                tasks.put(
                        Node.alter(column),
                        new AlterColumn(column.name(), known.name(), ColumnPatch.NOTHING.withType(type), bare));
            }
        }
        tasks.put(Node.drop(key), new DropObjectAside(object));
    }

    private boolean fallsWithOwner(SequenceDef sequence) {
        SequenceDef.Owner owner = sequence.owner();
        return owner != null
                && (upheaval.goes(ObjectKey.of(Kind.TABLE, owner.table()))
                        || upheaval.goes(ObjectKey.part(Kind.COLUMN, owner.table(), owner.column())));
    }
}
