package dev.whimbrel.migrate.builder;

import java.util.function.Consumer;

/** Indexes of existing tables and materialized views. */
public interface IndexOperations {

    /**
     * Adds an index: {@code db.addIndex("users", "status").where("deleted_at IS NULL").concurrently()}.
     *
     * @param columns its keys; none when {@link IndexBuilder#expression} follows
     */
    IndexBuilder addIndex(String table, String... columns);

    /** Adds an index. */
    void addIndex(String table, Consumer<IndexBuilder> definition);

    /** Drops an index by its name, or {@code namespace.name}. */
    IndexDrop dropIndex(String name);

    /**
     * Drops an index so that the drop can be reversed: {@code db.dropIndex("users", i -> i.column("status"))}.
     *
     * @param definition as it was given to {@link #addIndex}; its name is the default one unless the definition says otherwise
     */
    void dropIndex(String table, Consumer<IndexBuilder> definition);

    /** Renames an index in its namespace. */
    void renameIndex(String name, String newName);
}
