package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.TableDef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes what a patch names of a column; all else stays.
 *
 * @param table the table
 * @param column the column's name
 * @param patch what changes
 * @param before the column so far, so that the change can be taken back and a default survives a change of type; null when the schema before it tells, or nothing does
 */
public record AlterColumn(
        ObjectName table,
        String column,
        ColumnPatch patch,
        @Nullable ColumnDef before) implements Change {

    @Override
    public Schema apply(Schema schema) {
        Lookup in = new Lookup(this, schema);
        ColumnDef known = in.column(table, column);
        TableDef owner = in.table(table);
        return schema.with(Tables.replace(owner, new PatchedColumn(in, owner, patch).of(known)));
    }

    @Override
    public Inverse inverse(Schema schema) {
        TableDef owner = schema.tables().get(table);
        ColumnDef known = owner == null ? before : owner.column(column).orElse(before);
        if (known != null && known.generated() != null && isMadeAnewByInverse()) {
            String view = readingView(schema);
            if (view != null) {
                return new Inverse.None("The change of column " + table + "." + column
                        + " can't be taken back: view " + view
                        + " reads it, and a computed column has to be dropped and added anew. Drop the view before "
                        + "and create it again after, or write up and down.");
            }
            List<Change> changes = new ArrayList<>(List.of(new DropColumn(table, column, null)));
            changes.addAll(ColumnDrop.back(schema, table, known));
            return new Inverse.Changes(changes);
        }
        Inverse inverse = new PatchBack(table, column, patch, known).inverse();
        return owner != null && patch.type() != null && inverse instanceof Inverse.Changes back
                ? new Inverse.Changes(Retyping.around(back.changes(), owner, column))
                : inverse;
    }

    private @Nullable String readingView(Schema schema) {
        return schema.views().values().stream()
                .filter(view -> SqlWords.mention(view.query(), table.name()) && SqlWords.mention(view.query(), column))
                .map(view -> view.name().toString())
                .findFirst()
                .orElse(null);
    }

    /** The server has no way from an ordinary column to a generated one, and takes no cast for a generated one. */
    private boolean isMadeAnewByInverse() {
        return patch.type() != null || patch.generated() instanceof Setting.Drop<String>;
    }

    @Override
    public String words() {
        return "alter column " + table + "." + column;
    }
}
