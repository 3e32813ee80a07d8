package dev.whimbrel.dialect;

import dev.whimbrel.schema.ObjectName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constraint that a statement didn't keep.
 *
 * @param kind what kind of constraint
 * @param table the table that has it; null when the server doesn't tell, as for domains
 * @param name its name; null for NOT NULL
 * @param columns the columns that it is about, as far as the failure tells them
 */
public record ViolatedConstraint(
        Kind kind, @Nullable ObjectName table, @Nullable String name, List<String> columns) {

    public ViolatedConstraint {
        columns = List.copyOf(columns);
    }

    /** The kinds of constraints. */
    public enum Kind {
        UNIQUE,
        FOREIGN_KEY,
        NOT_NULL,
        CHECK,
        EXCLUSION
    }
}
