package dev.whimbrel.schema;

/** What happens to the rows that refer to a row which is deleted or whose key changes. */
public enum ReferentialAction {
    /** An error, at the end of the statement or transaction. */
    NO_ACTION,
    /** An error at once. */
    RESTRICT,
    /** They are deleted or changed too. */
    CASCADE,
    /** Their reference becomes NULL. */
    SET_NULL,
    /** Their reference becomes its default. */
    SET_DEFAULT
}
