package dev.whimbrel.migrate.builder;

/** How a view is built whose query is replaced. */
public interface ReplacedView {

    /** The names of its columns, instead of those of the query. */
    ReplacedView columns(String... names);

    /** An option, such as {@code security_barrier} or {@code check_option}. */
    ReplacedView with(String option, Object value);

    /**
     * The query so far, so that the replacement can be reversed. Comments and privileges stay; a view that got more columns is
     * dropped and created for that, which fails when something depends on it.
     */
    ReplacedView was(String query);
}
