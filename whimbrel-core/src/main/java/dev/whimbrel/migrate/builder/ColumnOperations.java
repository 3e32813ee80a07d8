package dev.whimbrel.migrate.builder;

import java.util.function.Consumer;

/** Columns of existing tables. */
public interface ColumnOperations {

    /**
     * Adds one column: {@code db.addColumn("users", t -> t.varchar("phone", 20).nullable())}.
     *
     * @param column its definition, with its keys, check, reference and index
     */
    void addColumn(String table, Consumer<? super TableParts> column);

    /**
     * Adds columns, at least one, with the keys, checks and indexes that belong to several of them. On a large table an index
     * is better added by itself, {@code concurrently()}, and a check or reference {@code notValid()} first.
     */
    void addColumns(String table, Consumer<? super TableParts> columns);

    /** Drops a column, with the indexes and constraints that use it. */
    Drop dropColumn(String table, String column);

    /**
     * Drops a column so that the drop can be reversed: on the way back it is added as defined, without its values. A column
     * that was NOT NULL needs a default for that when the table has rows.
     *
     * @param column as it was given to {@link #addColumn} or in {@code createTable}
     */
    void dropColumn(String table, Consumer<ColumnKinds> column);

    /** Renames a column. Its indexes and constraints keep their names. */
    void renameColumn(String table, String column, String newName);

    /**
     * Changes a column; what is not named stays.
     *
     * <pre>{@code
     * db.alterColumn("users", "email", c -> c.type("varchar(100)", "varchar(255)").notNull());
     * }</pre>
     */
    void alterColumn(String table, String column, Consumer<ColumnAlteration> changes);
}
