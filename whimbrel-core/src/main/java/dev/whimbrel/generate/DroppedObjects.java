package dev.whimbrel.generate;

import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.Dependencies;
import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.ObjectKey;
import dev.whimbrel.schema.ObjectKey.Kind;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.change.AddColumn;
import dev.whimbrel.schema.change.AddConstraint;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.change.CreateEnum;
import dev.whimbrel.schema.change.CreateIndex;
import dev.whimbrel.schema.change.CreateSequence;
import dev.whimbrel.schema.change.CreateView;
import dev.whimbrel.schema.change.DropColumn;
import dev.whimbrel.schema.change.DropConstraint;
import dev.whimbrel.schema.change.DropEnum;
import dev.whimbrel.schema.change.DropExtension;
import dev.whimbrel.schema.change.DropIndex;
import dev.whimbrel.schema.change.DropNamespace;
import dev.whimbrel.schema.change.DropSequence;
import dev.whimbrel.schema.change.DropView;
import dev.whimbrel.schema.diff.DataLoss;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything that some changes drop for good, also what holds no data. What comes again in another form is not dropped, and what
 * can't be without a column that goes is no matter of its own.
 */
final class DroppedObjects {

    private final Set<ObjectKey> coming = new HashSet<>();
    private final List<DataLoss> dropped = new ArrayList<>();

    private final Set<ObjectKey> columns = new HashSet<>();
    private final Dependencies dependencies;

    private DroppedObjects(Dependencies dependencies) {
        this.dependencies = dependencies;
    }

    /**
     * The objects, those that hold data first.
     *
     * @param dependencies what depends on what before the changes
     */
    static List<DataLoss> of(List<Change> changes, Dependencies dependencies) {
        DroppedObjects objects = new DroppedObjects(dependencies);
        changes.forEach(objects::come);
        objects.dropped.addAll(DataLoss.of(changes));
        changes.forEach(objects::noteColumn);
        changes.forEach(objects::go);
        return objects.dropped;
    }

    private void noteColumn(Change change) {
        if (change instanceof DropColumn drop) {
            columns.add(ObjectKey.part(Kind.COLUMN, drop.table(), drop.column()));
        }
    }

    private boolean goesWithColumn(ObjectKey key, List<String> own) {
        return dependencies.uses(key).stream().anyMatch(columns::contains)
                || own.stream().anyMatch(name -> columns.contains(ObjectKey.part(Kind.COLUMN, key.name(), name)));
    }

    private void come(Change change) {
        switch (change) {
            case CreateView c ->
                coming.add(ObjectKey.of(Kind.VIEW, c.definition().name()));
            case CreateEnum c ->
                coming.add(ObjectKey.of(Kind.ENUM, c.definition().name()));
            case CreateSequence c ->
                coming.add(ObjectKey.of(Kind.SEQUENCE, c.definition().name()));
            case AddConstraint c ->
                coming.add(ObjectKey.part(
                        Kind.CONSTRAINT, c.table(), c.constraint().name()));
            case CreateIndex c ->
                coming.add(ObjectKey.part(Kind.INDEX, c.table(), c.index().name()));
            case AddColumn c ->
                coming.add(ObjectKey.part(Kind.COLUMN, c.table(), c.column().name()));
            default -> {}
        }
    }

    private void go(Change change) {
        switch (change) {
            case DropColumn c -> add(ObjectKey.part(Kind.COLUMN, c.table(), c.column()));
            case DropView c -> add(ObjectKey.of(Kind.VIEW, c.name()));
            case DropEnum c -> add(ObjectKey.of(Kind.ENUM, c.name()));
            case DropSequence c -> add(ObjectKey.of(Kind.SEQUENCE, c.name()));
            case DropNamespace c -> add(ObjectKey.namespace(c.name()));
            case DropExtension c -> add(ObjectKey.extension(c.name()));
            case DropConstraint c -> {
                ObjectKey key = ObjectKey.part(Kind.CONSTRAINT, c.table(), c.name());
                ConstraintDef known = c.definition();
                if (!goesWithColumn(key, known == null ? List.of() : known.columns())) {
                    add(key);
                }
            }
            case DropIndex c -> {
                ObjectName table = c.table() == null ? c.index() : c.table();
                ObjectKey key = ObjectKey.part(Kind.INDEX, table, c.index().name());
                IndexDef known = c.definition();
                if (!goesWithColumn(key, known == null ? List.of() : known.columns())) {
                    add(key);
                }
            }
            default -> {}
        }
    }

    private void add(ObjectKey key) {
        if (!coming.contains(key)
                && dropped.stream().noneMatch(loss -> loss.object().equals(key))) {
            dropped.add(new DataLoss(key, "The " + key + " is gone."));
        }
    }
}
