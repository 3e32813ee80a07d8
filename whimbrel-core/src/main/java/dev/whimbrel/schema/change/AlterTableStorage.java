package dev.whimbrel.schema.change;

import dev.whimbrel.schema.ObjectName;
import dev.whimbrel.schema.Schema;
import java.util.Map;
import java.util.Set;
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
