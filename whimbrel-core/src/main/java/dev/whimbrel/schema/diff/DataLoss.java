package dev.whimbrel.schema.diff;

import dev.whimbrel.OneLine;
import dev.whimbrel.schema.ObjectKey;
import dev.whimbrel.schema.ObjectKey.Kind;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.change.AlterObject;
import dev.whimbrel.schema.change.Change;
import dev.whimbrel.schema.change.CreateObject;
import dev.whimbrel.schema.change.DropColumn;
import dev.whimbrel.schema.change.DropObject;
import dev.whimbrel.schema.change.DropTable;
import dev.whimbrel.schema.change.RebuildEnum;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A change that takes away what can't be brought back: rows, the values of a column, or what was written by hand.
 *
 * @param object what goes
 * @param loss what is lost with it, as a sentence
 */
public record DataLoss(ObjectKey object, String loss) {

    public DataLoss {
        loss = OneLine.of(loss);
    }

    /** What some changes lose, in their order; what is dropped only to come back is not lost. */
    public static List<DataLoss> of(List<Change> changes) {
        List<DataLoss> losses = new ArrayList<>();
        Set<String> coming = new HashSet<>();
        changes.forEach(change -> {
            if (change instanceof CreateObject create) {
                coming.add(create.object().key());
            }
        });
        for (Change change : changes) {
            switch (change) {
                case DropTable drop ->
                    losses.add(new DataLoss(
                            ObjectKey.of(Kind.TABLE, drop.name()), "All rows of table " + drop.name() + " are lost."));
                case DropColumn drop -> {
                    if (drop.definition() == null || drop.definition().generated() == null) {
                        losses.add(column(drop.table(), drop.column()));
                    }
                }
                case DropObject drop -> {
                    if (!coming.contains(drop.object().key())) {
                        losses.add(new DataLoss(
                                ObjectKey.of(drop.object()),
                                "The " + drop.object().key() + " is gone."));
                    }
                }
                case AlterObject alter -> {
                    if (alter.phase() != AlterObject.Phase.ADD) {
                        alter.alteration()
                                .lost()
                                .forEach(name -> losses.add(new DataLoss(
                                        ObjectKey.of(alter.before()),
                                        "The values of " + name + " in "
                                                + alter.before().key() + " are lost.")));
                    }
                }
                case RebuildEnum rebuild -> {
                    if (!rebuild.remap().isEmpty()) {
                        losses.add(new DataLoss(
                                ObjectKey.of(Kind.ENUM, rebuild.before().name()),
                                "Which rows had " + rebuild.remap().keySet() + " is lost."));
                    }
                }
                default -> {}
            }
        }
        return losses;
    }

    private static DataLoss column(ObjectName table, String column) {
        return new DataLoss(
                ObjectKey.part(Kind.COLUMN, table, column),
                "The values of column " + table + "." + column + " are lost.");
    }
}
