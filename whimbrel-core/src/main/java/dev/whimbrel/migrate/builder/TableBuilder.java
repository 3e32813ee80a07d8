package dev.whimbrel.migrate.builder;

/** How a table is built. */
public interface TableBuilder extends TableParts {

    /** The primary key, named {@code <table>_pkey}. */
    PrimaryKeyBuilder primaryKey(String... columns);

    /** A comment. */
    void comment(String text);

    /** Changes skip the write-ahead log: faster, but a crash empties the table. */
    void unlogged();

    /** A storage parameter, such as {@code fillfactor}. */
    void with(String parameter, Object value);
}
