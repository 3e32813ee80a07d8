package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import dev.whimbrel.schema.TableDef;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Changes storage parameters of a table, such as {@code fillfactor}; those that are not named stay.
 *
 * @param table the table
 * @param set parameters with their new values
 * @param reset parameters that return to the server's default
 * @param before all parameters so far, so that the change can be taken back; null when the schema before it tells, or nothing does
 */
public record AlterTableStorage(
        ObjectName table,
        Map<String, String> set,
        Set<String> reset,
        @Nullable Map<String, String> before) implements Change {

    public AlterTableStorage {
        set = Map.copyOf(set);
        reset = Set.copyOf(reset);
        before = before == null ? null : Map.copyOf(before);
    }

    @Override
    public Schema apply(Schema schema) {
        TableDef known = new Lookup(this, schema).table(table);
        Map<String, String> parameters = new TreeMap<>(known.storageParameters());
        parameters.putAll(set);
        parameters.keySet().removeAll(reset);
        return schema.with(known.withStorageParameters(parameters));
    }

    @Override
    public Inverse inverse(Schema schema) {
        TableDef known = schema.tables().get(table);
        Map<String, String> old = known != null ? known.storageParameters() : before;
        if (old == null) {
            return new Inverse.None("The storage parameters of table " + table
                    + " can't be taken back: nothing says what " + "they were. Write up and down.");
        }
        Map<String, String> setBack = new TreeMap<>(old);
        setBack.keySet().removeIf(parameter -> !set.containsKey(parameter) && !reset.contains(parameter));
        Set<String> resetBack = new TreeSet<>(set.keySet());
        resetBack.addAll(reset);
        resetBack.removeAll(old.keySet());
        return Inverse.of(new AlterTableStorage(table, setBack, resetBack, null));
    }

    @Override
    public String words() {
        return "alter storage of table " + table;
    }
}
