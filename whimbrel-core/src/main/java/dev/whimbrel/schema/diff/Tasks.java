package dev.whimbrel.schema.diff;

import static dev.whimbrel.schema.diff.Upheaval.part;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.EnumDef;
import dev.whimbrel.schema.ObjectKey;
import dev.whimbrel.schema.ObjectKey.Kind;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.SequenceDef;
import dev.whimbrel.schema.SqlType;
import dev.whimbrel.schema.TableDef;
import dev.whimbrel.schema.change.AlterColumn;
import dev.whimbrel.schema.change.AlterObject;
import dev.whimbrel.schema.change.AlterSequence;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.change.ColumnPatch;
import dev.whimbrel.schema.change.RebuildEnum;
import dev.whimbrel.schema.change.Setting;
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
        Dropping dropping = new Dropping(before, usesBefore, upheaval, this);
        Creating creating = new Creating(before, after, upheaval, this);
        upheaval.replaced().stream().filter(key -> key.kind() == Kind.ENUM).forEach(this::rebuild);
        upheaval.dropped().forEach(dropping::drop);
        upheaval.replaced().forEach(dropping::drop);
        verdicts.forEach(this::alter);
        upheaval.created().forEach(creating::create);
        upheaval.replaced().forEach(creating::create);
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

    void put(Node node, Change change) {
        tasks.computeIfAbsent(node, key -> new ArrayList<>()).add(change);
    }

    private void alter(ObjectKey key, Verdict verdict) {
        if (verdict instanceof Verdict.Alter alter && !upheaval.goes(key)) {
            if (key.kind() == Kind.SEQUENCE) {
                freeFromOwner(before.get(key, SequenceDef.class), after.get(key, SequenceDef.class));
            }
            for (Change change : alter.changes()) {
                put(nodeOf(key, change), change instanceof AlterColumn column ? withoutDefault(key, column) : change);
            }
        }
    }

    /** A sequence goes from a column that goes to one that comes, which may have to wait for the other to be gone. */
    private void freeFromOwner(SequenceDef old, SequenceDef now) {
        if (old.owner() != null
                && now.owner() != null
                && upheaval.goes(column(old.owner()))
                && upheaval.comes(column(now.owner()))) {
            ObjectKey key = ObjectKey.of(Kind.SEQUENCE, old.name());
            put(Node.reduce(key), new AlterSequence(old.name(), old.options(), null, old));
        }
    }

    private static ObjectKey column(SequenceDef.Owner owner) {
        return ObjectKey.part(Kind.COLUMN, owner.table(), owner.column());
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
