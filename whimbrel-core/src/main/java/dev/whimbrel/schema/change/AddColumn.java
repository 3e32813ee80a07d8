package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;

/**
 * Adds a column at the end of a table.
 *
 * @param table the table
 * @param column all of it, with its comment
 */
public record AddColumn(ObjectName table, ColumnDef column) implements Change {

    @Override
    public Schema apply(Schema before) {
        Lookup in = new Lookup(this, before);
        return before.with(new TableBuild(in).withColumn(in.table(table), column));
    }

    @Override
    public Inverse inverse(Schema before) {
        return Inverse.of(new DropColumn(table, column.name(), column));
    }

    @Override
    public String words() {
        return "add column " + table + "." + column.name();
    }
}
