package dev.whimbrel.migrate.builder;

import dev.whimbrel.schema.ReferentialAction;

/** A column that refers to another table: how, and then the rest of the column. */
public interface ReferencingColumn extends ColumnBuilder {

    /** What becomes of this row when the other is deleted; by default that is an error. */
    ReferencingColumn onDelete(ReferentialAction action);

    /** What becomes of this row when the other's key changes; by default that is an error. */
    ReferencingColumn onUpdate(ReferentialAction action);

    /** A transaction may ask for the check to be made at its end. */
    ReferencingColumn deferrable();

    /** The check is made at the end of the transaction. */
    ReferencingColumn initiallyDeferred();

    /** The constraint's name instead of {@code <table>_<column>_fkey}. */
    ReferencingColumn constraintName(String name);
}
