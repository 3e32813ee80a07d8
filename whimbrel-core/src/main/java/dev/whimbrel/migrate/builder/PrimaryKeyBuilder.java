package dev.whimbrel.migrate.builder;

/** How a primary key is built. */
public interface PrimaryKeyBuilder {

    /** Its name. */
    PrimaryKeyBuilder name(String name);

    /** Columns that its index carries without their being part of the key. */
    PrimaryKeyBuilder include(String... columns);

    /** A transaction may ask for the check to be made at its end. */
    PrimaryKeyBuilder deferrable();

    /** The check is made at the end of the transaction. */
    PrimaryKeyBuilder initiallyDeferred();

    /** A unique index of the table becomes the key's own and takes its name; only on an existing table. */
    PrimaryKeyBuilder usingIndex(String index);

    /** A comment. */
    PrimaryKeyBuilder comment(String text);
}
