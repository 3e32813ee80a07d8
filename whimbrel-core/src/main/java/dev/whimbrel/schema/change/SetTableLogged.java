package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.TableDef;

/**
 * Makes the changes of a table go to the write-ahead log or skip it. The server writes the whole table anew.
 *
 * @param table the table
 * @param logged false for {@code UNLOGGED}: faster, but emptied by a crash
 */
public record SetTableLogged(ObjectName table, boolean logged) implements Change {

    @Override
    public Schema apply(Schema before) {
        TableDef known = new Lookup(this, before).table(table);
        return before.with(known.withUnlogged(!logged));
    }

    @Override
    public Inverse inverse(Schema before) {
        TableDef known = before.tables().get(table);
        return Inverse.of(new SetTableLogged(table, known == null ? !logged : !known.unlogged()));
    }

    @Override
    public String words() {
        return "make table " + table + (logged ? " logged" : " unlogged");
    }
}
