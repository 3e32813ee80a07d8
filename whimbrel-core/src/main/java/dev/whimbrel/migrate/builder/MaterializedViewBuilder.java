package dev.whimbrel.migrate.builder;

/** How a materialized view is built. */
public interface MaterializedViewBuilder {

    /** The names of its columns, instead of those of the query. */
    MaterializedViewBuilder columns(String... names);

    /** A storage parameter, such as {@code fillfactor}. */
    MaterializedViewBuilder with(String parameter, Object value);

    /** It holds no rows, and can't be read, until it is refreshed. */
    MaterializedViewBuilder withNoData();

    /** A comment. */
    MaterializedViewBuilder comment(String text);
}
