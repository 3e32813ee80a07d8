package dev.whimbrel.migrate.generate;

import dev.whimbrel.schema.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the column of an attribute holds. */
public sealed interface AttributeType {

    /** A value of one of the server's types. */
    record Value(SqlType type) implements AttributeType {}

    /**
     * One of some labels, by an enum type of the column's own.
     *
     * @param labels at least one, each once
     */
    record Enumeration(List<String> labels) implements AttributeType {
        public Enumeration {
            labels = List.copyOf(labels);
        }
    }

    /**
     * A reference to another table's key.
     *
     * @param table the other table's name
     * @param key the type of its key; null for that of the model's own
     */
    record Reference(String table, @Nullable SqlType key) implements AttributeType {}
}
