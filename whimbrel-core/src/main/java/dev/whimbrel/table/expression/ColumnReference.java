package dev.whimbrel.table.expression;

import dev.whimbrel.schema.ObjectName;

/** A column as an expression names it. */
public interface ColumnReference {

    /** The full name of its table or view. */
    ObjectName relationName();

    /** Its own name. */
    String name();

    /** Its table or view, or the alias of one that it belongs to. */
    Source source();

    /** Whether its values are never shown. */
    boolean secret();
}
