package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ConstraintDef;
import dev.whimbrel.schema.IndexDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.TableDef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds a constraint to a table.
 *
 * @param table the table
 * @param constraint all of it
 * @param usingIndex a unique index of the table that becomes the primary key's or unique constraint's own, taking its name; null to build one
 */
public record AddConstraint(
        ObjectName table,
        ConstraintDef constraint,
        @Nullable String usingIndex) implements Change {

    @Override
    public Schema apply(Schema before) {
        Lookup in = new Lookup(this, before);
        TableDef owner = in.table(table);
        if (usingIndex == null) {
            return before.with(new TableBuild(in).withConstraint(owner, constraint));
        }
        TableDef freed = withoutIndex(in, owner, usingIndex);
        Lookup withoutIndex = new Lookup(this, before.with(freed));
        return before.with(new TableBuild(withoutIndex).withConstraint(freed, constraint));
    }

    @Override
    public Inverse inverse(Schema before) {
        List<Change> changes = new ArrayList<>();
        changes.add(new DropConstraint(table, constraint.name(), constraint));
        TableDef known = before.tables().get(table);
        if (usingIndex != null && (known == null || known.index(usingIndex).isEmpty())) {
            return new Inverse.None("Constraint " + constraint.name() + " of table " + table
                    + " can't be taken back: index " + usingIndex
                    + " would go with it, and nothing says how that was built. Write up and down, or let the same change"
                    + " add the index.");
        }
        if (known != null) {
            known.index(usingIndex == null ? "" : usingIndex)
                    .ifPresent(index -> changes.add(new CreateIndex(table, index, false)));
            if (constraint instanceof ConstraintDef.PrimaryKey key) {
                for (String column : key.columns()) {
                    known.column(column).filter(ColumnDef::nullable).ifPresent(c -> changes.add(allowNull(c)));
                }
            }
        }
        return new Inverse.Changes(changes);
    }

    @Override
    public String words() {
        return "add constraint " + constraint.name() + " to table " + table;
    }

    private TableDef withoutIndex(Lookup in, TableDef owner, String index) {
        IndexDef used = owner.index(index).orElseThrow(() -> in.refuse("the table has no index " + index));
        if (!used.unique() || used.where() != null || !used.valid()) {
            throw in.refuse(
                    "index " + index + " can't become a constraint: it has to be valid, unique, and over all rows");
        }
        return owner.withIndexes(owner.indexes().stream()
                .filter(each -> !each.name().equals(index))
                .toList());
    }

    private Change allowNull(ColumnDef column) {
        return new AlterColumn(
                table, column.name(), ColumnPatch.NOTHING.withNullable(true), column.withNullable(false));
    }
}
