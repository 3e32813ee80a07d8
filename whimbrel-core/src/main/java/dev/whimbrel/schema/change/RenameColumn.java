package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;

/**
 * Renames a column.
 *
 * @param table the table
 * @param from the column's name so far
 * @param to its new name
 */
public record RenameColumn(ObjectName table, String from, String to) implements Change {

    @Override
    public Schema apply(Schema before) {
        Lookup in = new Lookup(this, before);
        in.column(table, from);
        if (in.table(table).column(to).isPresent()) {
            throw in.refuse("the table has a column " + to + " already. Choose another name");
        }
        return Renames.column(before, table, from, to);
    }

    @Override
    public Inverse inverse(Schema before) {
        return Inverse.of(new RenameColumn(table, to, from));
    }

    @Override
    public String words() {
        return "rename column " + table + "." + from + " to " + to;
    }
}
