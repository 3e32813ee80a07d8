package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.TableDef;
import org.jspecify.annotations.Nullable;

/**
 * Drops a column. Indexes and constraints of the table that use it fall with it, as do sequences that belong to it.
 *
 * <p>The inverse adds the column at the end of the table, as the server has no way to put it back in its place. Its values are
 * lost, so a column that was NOT NULL without a default comes back only while the table is empty; where it isn't, write up and
 * down and say what the values shall be.
 *
 * @param table the table
 * @param column the column's name
 * @param definition how the column was built, so that the drop can be taken back; null when the schema before it tells, or nothing does
 * @param leftToChildren whether the tables that inherit it keep it, with its values, as a column of their own
 */
public record DropColumn(
        ObjectName table, String column, @Nullable ColumnDef definition, boolean leftToChildren) implements Change {

    /** A drop that children follow. */
    public DropColumn(ObjectName table, String column, @Nullable ColumnDef definition) {
        this(table, column, definition, false);
    }

    @Override
    public Schema apply(Schema before) {
        return ColumnDrop.apply(new Lookup(this, before), table, column);
    }

    @Override
    public Inverse inverse(Schema before) {
        TableDef known = before.tables().get(table);
        ColumnDef dropped = known == null ? definition : known.column(column).orElse(definition);
        String call = "dropColumn(\"" + table.name() + "\", ";
        return dropped != null
                ? new Inverse.Changes(ColumnDrop.back(before, table, dropped))
                : Inverse.unknown(
                        call + "\"" + column + "\")",
                        "column",
                        "Give its definition, for example " + call + "t -> t.text(\"" + column
                                + "\")), or write up and down.");
    }

    @Override
    public String words() {
        return "drop column " + table + "." + column;
    }
}
