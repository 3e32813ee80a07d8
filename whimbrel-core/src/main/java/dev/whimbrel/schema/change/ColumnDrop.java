package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.SequenceDef;
import dev.whimbrel.schema.TableDef;
import java.util.ArrayList;
import java.util.List;

/** What falls with a column, and how it comes back. */
final class ColumnDrop {

    private ColumnDrop() {}

    static Schema apply(Lookup in, ObjectName tableName, String column) {
        in.column(tableName, column);
        TableDef table = in.table(tableName);
        List<String> computed = ColumnUse.generatedFrom(table, column);
        if (!computed.isEmpty()) {
            throw in.refuse("column " + computed.get(0) + " is computed from it. Drop that first");
        }
        TableDef changed = Tables.withoutColumn(table, column);
        in.keysAreKept(changed);
        Schema after = in.schema().with(changed);
        for (SequenceDef sequence : SequenceUse.ownedBy(in.schema(), tableName, column)) {
            SequenceUse.counting(after, sequence.name()).ifPresent(other -> {
                throw in.refuse("column " + other + " counts with sequence " + sequence.name()
                        + ", which falls with the column. Give that column another default first");
            });
            after = after.withoutSequence(sequence.name());
        }
        return after;
    }

    /** The changes that bring a dropped column back, with what fell with it. */
    static List<Change> back(Schema before, ObjectName table, ColumnDef column) {
        List<Change> changes = new ArrayList<>();
        List<SequenceDef> sequences = SequenceUse.ownedBy(before, table, column.name());
        sequences.forEach(sequence -> changes.add(new CreateSequence(sequence.withOwner(null))));
        changes.add(new AddColumn(table, column));
        sequences.forEach(sequence -> changes.add(
                new AlterSequence(sequence.name(), sequence.options(), sequence.owner(), sequence.withOwner(null))));
        TableDef known = before.tables().get(table);
        if (known != null) {
            changes.addAll(fallen(known, column.name()));
        }
        return changes;
    }

    /** Keys come before foreign keys, which may refer to them. */
    private static List<Change> fallen(TableDef table, String column) {
        List<Change> keys = new ArrayList<>();
        List<Change> others = new ArrayList<>();
        for (ConstraintDef constraint : table.constraints()) {
            if (ColumnUse.in(constraint, column)) {
                (Keys.hasIndex(constraint) ? keys : others).add(new AddConstraint(table.name(), constraint, null));
            }
        }
        table.indexes().stream()
                .filter(index -> ColumnUse.in(index, column))
                .forEach(index -> keys.add(new CreateIndex(table.name(), index, false)));
        keys.addAll(others);
        return keys;
    }
}
