package dev.whimbrel.migrate.builder;

/** How a view is built whose query is replaced. */
public interface ReplacedView {

    /** The names of its columns, instead of those of the query. */
    ReplacedView columns(String... names);

    /** An option, such as {@code security_barrier} or {@code check_option}. */
    ReplacedView with(String option, Object value);

    /** The query so far, so that the replacement can be reversed: the view is dropped and created as it was. */
    ReplacedView was(String query);
}
