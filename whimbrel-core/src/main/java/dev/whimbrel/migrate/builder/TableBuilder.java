package dev.whimbrel.migrate.builder;

/** How a table is built. */
public interface TableBuilder extends ColumnKinds {

    /** The primary key, named {@code <table>_pkey}. */
    PrimaryKeyBuilder primaryKey(String... columns);

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

    /** A comment. */
    void comment(String text);

    /** Changes skip the write-ahead log: faster, but a crash empties the table. */
    void unlogged();

    /** A storage parameter, such as {@code fillfactor}. */
    void with(String parameter, Object value);
}
