package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;

/**
 * Lets the sequence behind a column go on after the greatest value that the column holds, so that the next row doesn't meet one
 * that is there. A sequence that is further already stays.
 *
 * @param table the table
 * @param column a column with an identity, or with a sequence that belongs to it
 */
public record ContinueCounting(ObjectName table, String column) implements Change {

    @Override
    public Schema apply(Schema before) {
        new Lookup(this, before).column(table, column);
        return before;
    }

    @Override
    public Inverse inverse(Schema before) {
        return Inverse.of(this);
    }

    @Override
    public String words() {
        return "continue counting of column " + table + "." + column;
    }
}
