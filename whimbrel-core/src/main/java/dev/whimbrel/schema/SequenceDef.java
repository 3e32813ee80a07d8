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

    /** This sequence under another name. */
    public SequenceDef withName(ObjectName newName) {
        return new SequenceDef(newName, options, owner, comment);
    }

    /** This sequence, belonging to another column or none. */
    public SequenceDef withOwner(@Nullable Owner newOwner) {
        return new SequenceDef(name, options, newOwner, comment);
    }

    /** This sequence, counting in another way. */
    public SequenceDef withOptions(SequenceOptions newOptions) {
        return new SequenceDef(name, newOptions, owner, comment);
    }

    /** This sequence with another comment, or none. */
    public SequenceDef withComment(@Nullable String newComment) {
        return new SequenceDef(name, options, owner, newComment);
    }

    /**
     * The column that a sequence is dropped with.
     *
     * @param table the column's table
     * @param column the column's name
     */
    public record Owner(ObjectName table, String column) {}
}
