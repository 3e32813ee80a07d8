package dev.whimbrel.migrate.builder;

import java.util.function.Consumer;

/** Tables as a whole. */
public interface TableOperations {

    /**
     * Creates a table with its columns, keys, checks, indexes and comment. It is an error when there is one of that name.
     *
     * <pre>{@code
     * db.createTable("posts", t -> {
     *     t.bigint("id").identity().primaryKey();
     *     t.bigint("author_id").references("users").onDelete(CASCADE);
     *     t.varchar("title", 255);
     *     t.enumOf("status", "draft", "published").defaultTo("draft");
     *     t.timestamps();
     *     t.index("author_id");
     * });
     * }</pre>
     *
     * @param name its name, or {@code namespace.name}
     */
    void createTable(String name, Consumer<TableBuilder> definition);

    /** Drops a table with its indexes, constraints and the sequences of its columns. */
    Drop dropTable(String name);

    /**
     * Drops a table so that the drop can be reversed: on the way back the table is created as defined, without its rows.
     * Enum types that the definition makes for its columns are dropped and created with it.
     *
     * @param definition as it was given to {@link #createTable}
     */
    void dropTable(String name, Consumer<TableBuilder> definition);

    /** Renames a table in its namespace. Its indexes, constraints and sequences keep their names. */
    void renameTable(String name, String newName);

    /** Changes how a table is stored. */
    void alterTable(String name, Consumer<TableAlteration> changes);
}
