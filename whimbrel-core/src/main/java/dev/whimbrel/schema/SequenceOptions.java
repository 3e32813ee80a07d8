package dev.whimbrel.schema;

import org.jspecify.annotations.Nullable;

/**
 * How a sequence counts. Null means the server's default for the sequence's type and direction; the inspector leaves out
 * what equals that default, so that two descriptions of one sequence are equal.
 *
 * @param type {@code smallint}, {@code integer} or {@code bigint}; null for {@code bigint} (for an identity: the column's type)
 * @param start the first value
 * @param increment the step, not 0
 * @param minValue the least value
 * @param maxValue the greatest value
 * @param cache how many values a session takes at once, at least 1
 * @param cycle whether it starts again at its end
 */
public record SequenceOptions(
        @Nullable SqlType type,
        @Nullable Long start,
        @Nullable Long increment,
        @Nullable Long minValue,
        @Nullable Long maxValue,
        @Nullable Long cache,
        boolean cycle) {

    /** All as the server does by itself. */
    public static final SequenceOptions DEFAULTS = new SequenceOptions(null, null, null, null, null, null, false);
}
