package dev.whimbrel.migrate.builder;

/**
 * Constraints of existing tables. What is dropped by its definition, in the words with which it was added, is added again on
 * the way back.
 */
public interface ConstraintOperations {

    /** Adds a primary key, named {@code <table>_pkey}. */
    PrimaryKeyBuilder addPrimaryKey(String table, String... columns);

    /** Adds a unique constraint, named {@code <table>_<columns>_key}. */
    UniqueBuilder addUnique(String table, String... columns);

    /** Adds a foreign key, named {@code <table>_<columns>_fkey}; {@link ForeignKeyBuilder#references} follows. */
    ForeignKeyBuilder addForeignKey(String table, String... columns);

    /** Adds a check, named {@code <table>_<column>_check} or {@code <table>_check}. */
    CheckBuilder addCheck(String table, String condition);

    /**
     * Adds a constraint of another kind.
     *
     * @param definition as in SQL, for example {@code EXCLUDE USING gist (room WITH =, during WITH &&)}
     */
    void addConstraint(String table, String name, String definition);

    /** Drops the primary key; with its columns the drop can be reversed. */
    PrimaryKeyBuilder dropPrimaryKey(String table, String... columns);

    /** Drops a unique constraint by its columns. */
    UniqueBuilder dropUnique(String table, String... columns);

    /** Drops a foreign key by its columns; with {@link ForeignKeyBuilder#references} the drop can be reversed. */
    ForeignKeyBuilder dropForeignKey(String table, String... columns);

    /** Drops a check by its condition. */
    CheckBuilder dropCheck(String table, String condition);

    /** Drops a constraint of any kind by its name. */
    Drop dropConstraint(String table, String name);

    /** Drops a constraint of another kind so that the drop can be reversed. */
    void dropConstraint(String table, String name, String definition);

    /** Renames a constraint, with the index that belongs to it. */
    void renameConstraint(String table, String name, String newName);

    /** Checks all rows against a constraint that was added as not valid. Writes of the table go on meanwhile. */
    void validateConstraint(String table, String name);
}
