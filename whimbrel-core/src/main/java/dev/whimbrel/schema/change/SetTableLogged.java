package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;

/**
 * Makes the changes of a table go to the write-ahead log or skip it. The server writes the whole table anew.
 *
 * @param table the table
 * @param logged false for {@code UNLOGGED}: faster, but emptied by a crash
 */
public record SetTableLogged(ObjectName table, boolean logged) implements Change {

    @Override
    public Schema apply(Schema before) {
        throw new UnsupportedOperationException("apply");
    }

    @Override
    public Inverse inverse(Schema before) {
        throw new UnsupportedOperationException("inverse");
    }

    @Override
    public String describe() {
        return "";
    }
}
