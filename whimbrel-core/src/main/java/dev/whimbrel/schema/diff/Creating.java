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
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.OpaqueObject;
import dev.whimbrel.schema.SequenceDef;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.schema.TableDef;
import dev.whimbrel.schema.ViewDef;
import dev.whimbrel.schema.change.AddColumn;
import dev.whimbrel.schema.change.AddConstraint;
import dev.whimbrel.schema.change.AlterSequence;
import dev.whimbrel.schema.change.ContinueCounting;
import dev.whimbrel.schema.change.CreateEnum;
import dev.whimbrel.schema.change.CreateExtension;
import dev.whimbrel.schema.change.CreateIndex;
import dev.whimbrel.schema.change.CreateNamespace;
import dev.whimbrel.schema.change.CreateObject;
import dev.whimbrel.schema.change.CreateSequence;
import dev.whimbrel.schema.change.CreateTable;
import dev.whimbrel.schema.change.CreateView;
import java.util.List;

/** What makes objects. */
final class Creating {

    private final Parts before;
    private final Parts after;
    private final Upheaval upheaval;
    private final Tasks tasks;

    Creating(Parts before, Parts after, Upheaval upheaval, Tasks tasks) {
        this.before = before;
        this.after = after;
        this.upheaval = upheaval;
        this.tasks = tasks;
    }

    /** What makes an object, unless it comes with another. */
    void create(ObjectKey key) {
        ObjectKey owner = after.owner(key);
        boolean ownerComes = !owner.equals(key) && upheaval.comes(owner);
        Object part = after.known(key);
        switch (part) {
            case NamespaceDef n -> tasks.put(Node.create(key), new CreateNamespace(n));
            case ExtensionDef extension -> tasks.put(Node.create(key), new CreateExtension(extension));
            case EnumDef type -> {
                if (!upheaval.replaced().contains(key)) {
                    tasks.put(Node.create(key), new CreateEnum(type));
                }
            }
            case SequenceDef sequence -> createSequence(key, sequence);
            case TableDef table -> tasks.put(Node.create(key), new CreateTable(columnsOnly(table.name())));
            case ColumnDef column -> {
                if (!ownerComes) {
                    tasks.put(Node.create(key), new AddColumn(key.name(), column));
                }
            }
            case ConstraintDef constraint ->
                tasks.put(Node.create(key), new AddConstraint(key.name(), constraint, null));
            case IndexDef index -> tasks.put(Node.create(key), new CreateIndex(key.name(), index, false));
            case ViewDef view -> tasks.put(Node.create(key), new CreateView(view, false));
            case OpaqueObject object -> {
                if (object.sql() != null) {
                    tasks.put(Node.create(key), new CreateObject(object));
                }
            }
            default -> throw new IllegalArgumentException("Not a part: " + key);
        }
    }

    private TableDef columnsOnly(ObjectName name) {
        return after.table(name).withConstraints(List.of()).withIndexes(List.of());
    }

    /** The column that it belongs to may need it first. */
    private void createSequence(ObjectKey key, SequenceDef sequence) {
        SequenceDef.Owner owner = sequence.owner();
        SequenceDef free = sequence.withOwner(null);
        tasks.put(Node.create(key), new CreateSequence(free));
        if (owner != null) {
            tasks.put(Node.alter(key), new AlterSequence(sequence.name(), sequence.options(), owner, free));
            if (isCounted(ObjectKey.part(Kind.COLUMN, owner.table(), owner.column()))) {
                tasks.put(Node.alter(key), new ContinueCounting(owner.table(), owner.column()));
            }
        }
    }

    /** Whether a column that is there already may hold numbers of a sequence: one of another type may own it, too. */
    private boolean isCounted(ObjectKey key) {
        ColumnDef column = after.find(key, ColumnDef.class).orElse(null);
        if (column == null || !before.contains(key)) {
            return false;
        }
        return switch (column.type()) {
            case SqlType.Builtin type -> type.isInteger();
            case SqlType.Named type -> String.valueOf(column.defaultValue()).contains("nextval(");
            default -> false;
        };
    }
}
