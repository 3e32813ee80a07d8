package dev.whimbrel.migrate.builder;

import dev.whimbrel.schema.ReferentialAction;

/** How a foreign key is built. */
public interface ForeignKeyBuilder {

    /**
     * What it refers to.
     *
     * @param columns the referenced columns, in the order of the referring ones; none for the table's primary key
     */
    ForeignKeyBuilder references(String table, String... columns);

    /** Its name. */
    ForeignKeyBuilder name(String name);

    /** What becomes of the referring rows when a row is deleted; by default that is an error. */
    ForeignKeyBuilder onDelete(ReferentialAction action);

    /** When a row is deleted, only these of the referring columns become NULL or their default (PostgreSQL 15). */
    ForeignKeyBuilder onDelete(ReferentialAction action, String... columns);

    /** What becomes of the referring rows when a key changes; by default that is an error. */
    ForeignKeyBuilder onUpdate(ReferentialAction action);

    /** A composite reference is all NULL or not at all. */
    ForeignKeyBuilder matchFull();

    /** A transaction may ask for the check to be made at its end. */
    ForeignKeyBuilder deferrable();

    /** The check is made at the end of the transaction. */
    ForeignKeyBuilder initiallyDeferred();

    /** Existing rows are not checked until {@code validateConstraint}; only on an existing table. */
    ForeignKeyBuilder notValid();

    /** A comment. */
    ForeignKeyBuilder comment(String text);
}
