package dev.whimbrel.schema;

/** When a constraint is checked. */
public enum Deferrability {
    /** After each statement (or row), always. */
    NOT_DEFERRABLE,
    /** After each statement, unless a transaction asks for its end. */
    INITIALLY_IMMEDIATE,
    /** At the end of the transaction. */
    INITIALLY_DEFERRED
}
