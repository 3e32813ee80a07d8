package dev.whimbrel.seed;

import dev.whimbrel.schema.ObjectName;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was written.
 *
 * @param random the seed number
 * @param rows how many rows each table got, in the order in which they were written
 * @param notes what is worth knowing, such as a table that got fewer rows than asked for
 * @param duration how long it took
 */
public record Seeded(long random, Map<ObjectName, Long> rows, List<String> notes, Duration duration) {

    public Seeded {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        notes = List.copyOf(notes);
    }

    /** The rows of all tables. */
    public long total() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
