package dev.whimbrel.migrate.builder;

/** How a unique constraint is built. */
public interface UniqueBuilder {

    /** Its name. */
    UniqueBuilder name(String name);

    /** Columns that its index carries without their being part of the key. */
    UniqueBuilder include(String... columns);

    /** Two NULLs count as the same value (PostgreSQL 15). */
    UniqueBuilder nullsNotDistinct();

    /** A transaction may ask for the check to be made at its end. */
    UniqueBuilder deferrable();

    /** The check is made at the end of the transaction. */
    UniqueBuilder initiallyDeferred();

    /** A unique index of the table becomes the constraint's own and takes its name; only on an existing table. */
    UniqueBuilder usingIndex(String index);

    /** A comment. */
    UniqueBuilder comment(String text);
}
