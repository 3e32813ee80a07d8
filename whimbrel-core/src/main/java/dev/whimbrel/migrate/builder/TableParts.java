package dev.whimbrel.migrate.builder;

/** Columns with the keys, checks and indexes that belong to several of them. */
public interface TableParts extends ColumnKinds {

    /** Columns whose values together occur once, by a constraint {@code <table>_<columns>_key}. */
    UniqueBuilder unique(String... columns);

    /** Columns that refer to another table; {@link ForeignKeyBuilder#references} follows. */
    ForeignKeyBuilder foreignKey(String... columns);

    /** A condition for each row, named {@code <table>_<column>_check} or {@code <table>_check}. */
    CheckBuilder check(String condition);

    /** A condition for each row, as a constraint of a name. */
    CheckBuilder check(String name, String condition);

    /**
     * A constraint of another kind.
     *
     * @param definition as in SQL, for example {@code EXCLUDE USING gist (room WITH =, during WITH &&)}
     */
    void constraint(String name, String definition);

    /** An index, named {@code <table>_<columns>_idx}. Without columns, {@link IndexBuilder#expression} follows. */
    IndexBuilder index(String... columns);
}
