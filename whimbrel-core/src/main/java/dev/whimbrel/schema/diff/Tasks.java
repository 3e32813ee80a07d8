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
import dev.whimbrel.schema.change.AlterColumn;
import dev.whimbrel.schema.change.AlterObject;
import dev.whimbrel.schema.change.AlterSequence;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.change.ColumnPatch;
import dev.whimbrel.schema.change.ContinueCounting;
import dev.whimbrel.schema.change.CreateEnum;
import dev.whimbrel.schema.change.CreateExtension;
import dev.whimbrel.schema.change.CreateIndex;
import dev.whimbrel.schema.change.CreateNamespace;
import dev.whimbrel.schema.change.CreateObject;
import dev.whimbrel.schema.change.CreateSequence;
import dev.whimbrel.schema.change.CreateTable;
import dev.whimbrel.schema.change.CreateView;
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
import dev.whimbrel.schema.change.RebuildEnum;
import dev.whimbrel.schema.change.SetObjectAside;
import dev.whimbrel.schema.change.Setting;
import dev.whimbrel.schema.change.TypeChange;
import dev.whimbrel.schema.change.UnbindTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has to be done, node by node, in no order yet. */
final class Tasks {

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
    private final Parts after;
    private final Upheaval upheaval;
    private final DiffRules rules;
    private final Map<Node, List<Change>> tasks = new LinkedHashMap<>();
    private final Set<ObjectKey> rebuiltColumns = new HashSet<>();

    Tasks(
            Parts before,
            Parts after,
            Uses usesBefore,
            Upheaval upheaval,
            Map<ObjectKey, Verdict> verdicts,
            DiffRules rules) {
        this.before = before;
        this.after = after;
        this.upheaval = upheaval;
        this.rules = rules;
        upheaval.replaced().stream().filter(key -> key.kind() == Kind.ENUM).forEach(this::rebuild);
        upheaval.dropped().forEach(key -> drop(key, usesBefore));
        upheaval.replaced().forEach(key -> drop(key, usesBefore));
        verdicts.forEach(this::alter);
        upheaval.created().forEach(this::create);
        upheaval.replaced().forEach(this::create);
        upheaval.interrupted().stream()
                .filter(key -> !rebuiltColumns.contains(columnOf(key)))
                .forEach(this::interrupt);
    }

    Collection<Node> nodes() {
        return tasks.keySet();
    }

    List<Change> changes(Node node) {
        return tasks.getOrDefault(node, List.of());
    }

    /** Whether a column gets its type, and its default, by the rebuilding of an enum. */
    boolean isRebuilt(ObjectKey column) {
        return rebuiltColumns.contains(column);
    }

    static ObjectKey columnOf(ObjectKey standard) {
        return ObjectKey.part(Kind.COLUMN, standard.name(), part(standard));
    }

    static ObjectKey defaultOf(ObjectKey column) {
        return ObjectKey.part(Kind.DEFAULT, column.name(), part(column));
    }

    private void put(Node node, Change change) {
        tasks.computeIfAbsent(node, key -> new ArrayList<>()).add(change);
    }

    private boolean goes(ObjectKey key) {
        return upheaval.dropped().contains(key) || upheaval.replaced().contains(key);
    }

    private boolean comes(ObjectKey key) {
        return upheaval.created().contains(key) || upheaval.replaced().contains(key);
    }

    private void drop(ObjectKey key, Uses uses) {
        ObjectKey owner = before.owner(key);
        boolean ownerGoes = !owner.equals(key) && goes(owner);
        Object part = before.known(key);
        switch (part) {
            case NamespaceDef n -> put(Node.drop(key), new DropNamespace(n.name(), n));
            case ExtensionDef extension -> put(Node.drop(key), new DropExtension(extension.name(), extension));
            case EnumDef type -> {
                if (!upheaval.replaced().contains(key)) {
                    put(Node.drop(key), new DropEnum(type.name(), type));
                }
            }
            case SequenceDef sequence -> {
                if (!fallsWithOwner(sequence)) {
                    put(Node.drop(key), new DropSequence(sequence.name(), sequence));
                }
            }
            case TableDef table ->
                put(
                        Node.drop(key),
                        new DropTable(table.name(), before.schema().tables().get(table.name()), false));
            case ColumnDef column -> {
                if (!ownerGoes) {
                    put(Node.drop(key), new DropColumn(key.name(), column.name(), column));
                }
            }
            case ConstraintDef constraint -> {
                if (!ownerGoes || constraint instanceof ConstraintDef.ForeignKey) {
                    put(Node.drop(key), new DropConstraint(key.name(), constraint.name(), constraint));
                }
            }
            case IndexDef index -> {
                if (!ownerGoes) {
                    put(Node.drop(key), new DropIndex(key.name().renamed(index.name()), key.name(), index, false));
                }
            }
            case ViewDef view ->
                put(
                        Node.drop(key),
                        new DropView(
                                view.name(),
                                view.materialized(),
                                before.schema().views().get(view.name())));
            case OpaqueObject object -> {
                boolean falls = FALLING.contains(object.kind())
                        && uses.usedBy(key).stream()
                                .anyMatch(
                                        used -> (used.kind() == Kind.TABLE || used.kind() == Kind.VIEW) && goes(used));
                if (upheaval.aside().containsKey(key)) {
                    replaceByAnother(key, object);
                } else if (object.sql() != null && !falls) {
                    put(Node.drop(key), new DropObject(object));
                }
            }
            default -> throw new IllegalArgumentException("Not a part: " + key);
        }
    }

    /** The type goes when all of its columns have gone over to the new one. */
    private void replaceByAnother(ObjectKey key, OpaqueObject object) {
        put(Node.setAside(key), new SetObjectAside(object));
        for (ObjectKey column : upheaval.aside().getOrDefault(key, List.of())) {
            if (!goes(column)) {
                ColumnDef known = before.get(column, ColumnDef.class);
                ColumnDef bare = upheaval.interrupted().contains(defaultOf(column)) ? known.withDefault(null) : known;
                TypeChange type = new TypeChange(known.type(), known.collation(), null, null);
                put(
                        Node.alter(column),
                        new AlterColumn(column.name(), known.name(), ColumnPatch.NOTHING.withType(type), bare));
            }
        }
        put(Node.drop(key), new DropObjectAside(object));
    }

    private boolean fallsWithOwner(SequenceDef sequence) {
        SequenceDef.Owner owner = sequence.owner();
        return owner != null
                && (goes(ObjectKey.of(Kind.TABLE, owner.table()))
                        || goes(ObjectKey.part(Kind.COLUMN, owner.table(), owner.column())));
    }

    private void alter(ObjectKey key, Verdict verdict) {
        if (verdict instanceof Verdict.Alter alter && !goes(key)) {
            for (Change change : alter.changes()) {
                put(nodeOf(key, change), change instanceof AlterColumn column ? withoutDefault(key, column) : change);
            }
        }
    }

    /** What an object loses goes early, so that nothing waits for it in vain. */
    private static Node nodeOf(ObjectKey key, Change change) {
        if (change instanceof UnbindTable unbind) {
            return Node.reduce(ObjectKey.of(unbind.object()));
        }
        return change instanceof AlterObject alter
                        && (alter.phase() == AlterObject.Phase.REMOVE
                                || alter.alteration().additions().isEmpty())
                ? Node.reduce(ObjectKey.of(alter.before()))
                : Node.alter(key);
    }

    /** A default that is interrupted is taken care of by itself. */
    private Change withoutDefault(ObjectKey key, AlterColumn change) {
        if (!upheaval.interrupted().contains(defaultOf(key)) || change.before() == null) {
            return change;
        }
        return new AlterColumn(
                change.table(),
                change.column(),
                change.patch().withDefault(Setting.keep()),
                change.before().withDefault(null));
    }

    private void interrupt(ObjectKey standard) {
        ColumnDef old = before.get(columnOf(standard), ColumnDef.class);
        if (old.defaultValue() != null) {
            put(
                    Node.drop(standard),
                    new AlterColumn(standard.name(), old.name(), ColumnPatch.NOTHING.withDefault(Setting.drop()), old));
        }
        after.find(columnOf(standard), ColumnDef.class).ifPresent(now -> {
            if (now.defaultValue() != null) {
                put(
                        Node.create(standard),
                        new AlterColumn(
                                standard.name(),
                                now.name(),
                                ColumnPatch.NOTHING.withDefault(now.defaultValue()),
                                now.withDefault(null)));
            }
        });
    }

    private void create(ObjectKey key) {
        ObjectKey owner = after.owner(key);
        boolean ownerComes = !owner.equals(key) && comes(owner);
        Object part = after.known(key);
        switch (part) {
            case NamespaceDef n -> put(Node.create(key), new CreateNamespace(n));
            case ExtensionDef extension -> put(Node.create(key), new CreateExtension(extension));
            case EnumDef type -> {
                if (!upheaval.replaced().contains(key)) {
                    put(Node.create(key), new CreateEnum(type));
                }
            }
            case SequenceDef sequence -> createSequence(key, sequence);
            case TableDef table -> put(Node.create(key), new CreateTable(columnsOnly(table.name())));
            case ColumnDef column -> {
                if (!ownerComes) {
                    put(Node.create(key), new AddColumn(key.name(), column));
                }
            }
            case ConstraintDef constraint -> put(Node.create(key), new AddConstraint(key.name(), constraint, null));
            case IndexDef index -> put(Node.create(key), new CreateIndex(key.name(), index, false));
            case ViewDef view -> put(Node.create(key), new CreateView(view, false));
            case OpaqueObject object -> {
                if (object.sql() != null) {
                    put(Node.create(key), new CreateObject(object));
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
        put(Node.create(key), new CreateSequence(free));
        if (owner != null) {
            put(Node.alter(key), new AlterSequence(sequence.name(), sequence.options(), owner, free));
            if (before.contains(ObjectKey.part(Kind.COLUMN, owner.table(), owner.column()))) {
                put(Node.alter(key), new ContinueCounting(owner.table(), owner.column()));
            }
        }
    }

    private void rebuild(ObjectKey key) {
        EnumDef old = before.get(key, EnumDef.class);
        List<RebuildEnum.Use> columns = new ArrayList<>();
        for (TableDef table : before.schema().tables().values()) {
            for (ColumnDef column : table.columns()) {
                ObjectKey columnKey = ObjectKey.part(Kind.COLUMN, table.name(), column.name());
                ColumnDef now = after.find(columnKey, ColumnDef.class).orElse(null);
                if (now != null
                        && isOf(column, old.name())
                        && column.type().equals(now.type())
                        && !upheaval.replaced().contains(columnKey)) {
                    columns.add(new RebuildEnum.Use(table.name(), column, now));
                    rebuiltColumns.add(columnKey);
                }
            }
        }
        put(
                Node.alter(key),
                new RebuildEnum(
                        old,
                        after.get(key, EnumDef.class),
                        rules.remaps().getOrDefault(old.name(), Map.of()),
                        columns));
    }

    static boolean isOf(ColumnDef column, ObjectName type) {
        SqlType element = column.type() instanceof SqlType.Array array ? array.element() : column.type();
        return element instanceof SqlType.Named named && named.name().equals(type);
    }
}
