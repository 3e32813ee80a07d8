package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ColumnDef;
import dev.whimbrel.schema.EnumDef;
import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import java.util.List;
import java.util.Map;

/**
 * Gives an enum type values that it can't get in place, because one falls away or the order is another: a new type takes the
 * place of the old one in all columns.
 *
 * @param before the type so far
 * @param after the type afterwards, of the same name
 * @param remap which new value takes the place of a value that falls away; rows with a value that is in neither are an error
 * @param columns the columns of that type, or of arrays of it
 */
public record RebuildEnum(EnumDef before, EnumDef after, Map<String, String> remap, List<Use> columns)
        implements Change {

    public RebuildEnum {
        remap = Map.copyOf(remap);
        columns = List.copyOf(columns);
    }

    /**
     * A column that holds values of the type.
     *
     * @param table its table
     * @param before the column so far
     * @param after the column with the default that it has afterwards
     */
    public record Use(ObjectName table, ColumnDef before, ColumnDef after) {}

    @Override
    public Schema apply(Schema schema) {
        Lookup in = new Lookup(this, schema);
        in.enumType(before.name());
        Schema changed = schema.with(after);
        for (Use use : columns) {
            ColumnDef known = in.column(use.table(), use.before().name());
            changed = changed.with(Tables.replace(
                    new Lookup(this, changed).table(use.table()),
                    known.withDefault(use.after().defaultValue())));
        }
        return changed;
    }

    @Override
    public Inverse inverse(Schema schema) {
        if (!remap.isEmpty()) {
            return new Inverse.None("The values of enum " + before.name() + " can't be taken back: rows with "
                    + remap.keySet() + " have become others. Write up and down.");
        }
        List<Use> back = columns.stream()
                .map(use -> new Use(use.table(), use.after(), use.before()))
                .toList();
        return Inverse.of(new RebuildEnum(after, before, Map.of(), back));
    }

    @Override
    public String words() {
        return "rebuild enum " + before.name();
    }
}
