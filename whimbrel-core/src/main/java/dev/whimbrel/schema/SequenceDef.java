package dev.whimbrel.schema;

import org.jspecify.annotations.Nullable;

/**
 * A sequence that stands by itself or was made for a serial column; the sequence behind an identity is part of its column.
 *
 * @param name its full name
 * @param options how it counts
 * @param owner the column it is dropped with; null for none
 * @param comment its comment; null for none
 */
public record SequenceDef(
        ObjectName name,
        SequenceOptions options,
        @Nullable Owner owner,
        @Nullable String comment) {

    /**
     * The column that a sequence is dropped with.
     *
     * @param table the column's table
     * @param column the column's name
     */
    public record Owner(ObjectName table, String column) {}
}
