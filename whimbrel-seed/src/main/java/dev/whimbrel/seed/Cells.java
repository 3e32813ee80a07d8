package dev.whimbrel.seed;

import org.jspecify.annotations.Nullable;

/** What a column holds in each of the new rows. */
@FunctionalInterface
interface Cells {

    /**
     * The value as the server reads it.
     *
     * @param row the row's number among the new ones of its table, from 0
     * @return null for NULL
     */
    @Nullable String at(long row);
}
