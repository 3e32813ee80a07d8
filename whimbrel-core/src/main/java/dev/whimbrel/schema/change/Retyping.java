package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.IndexElement;
import dev.whimbrel.schema.TableDef;
import java.util.ArrayList;
import java.util.List;

/**
 * The way back of a column's type. The server writes the expressions over a column anew when its type changes, and the casts
 * that it puts in stay when the type comes back: {@code total >= 0} becomes {@code total::numeric >= 0::numeric} for good. So
 * the checks and indexes with such expressions are dropped first and made anew as they were.
 */
final class Retyping {

    private Retyping() {}

    /** The changes that give a column its type back, with the expressions over it out of the way. */
    static List<Change> around(List<Change> back, TableDef before, String column) {
        List<Change> changes = new ArrayList<>();
        List<Change> anew = new ArrayList<>();
        for (ConstraintDef constraint : before.constraints()) {
            if (isExpression(constraint) && ColumnUse.in(constraint, column)) {
                changes.add(new DropConstraint(before.name(), constraint.name(), constraint));
                anew.add(new AddConstraint(before.name(), constraint, null));
            }
        }
        for (IndexDef index : before.indexes()) {
            if (isExpression(index) && ColumnUse.in(index, column)) {
                changes.add(new DropIndex(before.name().renamed(index.name()), before.name(), index, false));
                anew.add(new CreateIndex(before.name(), index, false));
            }
        }
        changes.addAll(back);
        changes.addAll(anew);
        return changes;
    }

    private static boolean isExpression(ConstraintDef constraint) {
        return constraint instanceof ConstraintDef.Check || constraint instanceof ConstraintDef.Other;
    }

    private static boolean isExpression(IndexDef index) {
        return index.where() != null
                || index.elements().stream().map(IndexElement::expression).anyMatch(expression -> expression != null);
    }
}
