package dev.whimbrel.seed;

import dev.whimbrel.schema.ObjectName;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants of the rows.
 *
 * @param random the seed number
 * @param now the moment that counts as the present
 * @param columns where the values of columns come from, as the server reads them
 * @param spread how rows are spread over their parents, by the referring column
 * @param nulls how many of the values are NULL, from 0 to 1
 */
record Wishes(
        long random,
        Instant now,
        Map<Place, Values<@Nullable String>> columns,
        Map<Place, PerParent> spread,
        Map<Place, Double> nulls) {

    /** A column of a table. */
    record Place(ObjectName table, String column) {
        @Override
        public String toString() {
            return table + "." + column;
        }
    }

    Optional<Values<@Nullable String>> values(ObjectName table, String column) {
        return Optional.ofNullable(columns.get(new Place(table, column)));
    }
}
