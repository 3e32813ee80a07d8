package dev.whimbrel.migrate.builder;

/** Enum types. */
public interface EnumOperations {

    /**
     * Creates an enum type.
     *
     * @param name its name, or {@code namespace.name}
     * @param values the labels in their order
     */
    void createEnum(String name, String... values);

    /**
     * Adds a value, at the end unless the result says otherwise. PostgreSQL can't take it away again, and what follows in the
     * migration can use it only in another transaction, which the runner sees to.
     */
    EnumValuePlace addEnumValue(String name, String value);

    /**
     * Takes a value away: {@code db.dropEnumValue("status", "suspended").replacedBy("inactive")}. PostgreSQL has no command
     * for that, so the type is made anew without the value. The tables that use it are written anew meanwhile and can't be
     * read; their defaults, checks and indexes are kept. A view or function that depends on the type has to be dropped before.
     */
    EnumValueDrop dropEnumValue(String name, String value);

    /** Renames a value; rows that hold it follow. */
    void renameEnumValue(String name, String value, String newValue);

    /** Renames an enum type in its namespace. */
    void renameEnum(String name, String newName);

    /** Drops an enum type that no column uses. */
    Drop dropEnum(String name);

    /** Drops an enum type so that the drop can be reversed. */
    void dropEnum(String name, String firstValue, String... moreValues);
}
