package dev.whimbrel.migrate.builder;

/** Views and materialized views. */
public interface ViewOperations {

    /**
     * Creates a view.
     *
     * @param query a SELECT
     */
    ViewBuilder createView(String name, String query);

    /** Creates a materialized view, which keeps the rows of its query. */
    MaterializedViewBuilder createMaterializedView(String name, String query);

    /**
     * Replaces a view's query. The new one has the same columns, and may have more at the end.
     *
     * @return how the view is built; {@link ReplacedView#was} makes it reversible
     */
    ReplacedView replaceView(String name, String query);

    /** Fills a materialized view anew. */
    Refresh refreshMaterializedView(String name);

    /** Renames a view in its namespace. */
    void renameView(String name, String newName);

    /** Renames a materialized view in its namespace. */
    void renameMaterializedView(String name, String newName);

    /** Drops a view that nothing depends on. */
    Drop dropView(String name);

    /** Drops a view so that the drop can be reversed. */
    ViewBuilder dropView(String name, String query);

    /** Drops a materialized view that nothing depends on. */
    Drop dropMaterializedView(String name);

    /** Drops a materialized view so that the drop can be reversed; its indexes are not. */
    MaterializedViewBuilder dropMaterializedView(String name, String query);
}
