package dev.whimbrel.seed;

import dev.whimbrel.schema.ObjectName;

/** Is told what a seeder does while it does it. */
public interface SeedListener {

    /** One that doesn't care. */
    SeedListener NONE = new SeedListener() {};

    /** What goes on before the first row. */
    default void preparing(String activity) {}

    /**
     * Rows are being written.
     *
     * @param written how many of the table
     * @param total how many the table gets
     */
    default void writing(ObjectName table, long written, long total) {}

    /** All rows of a table are written, though not committed. */
    default void written(ObjectName table, long rows) {}
}
