package dev.whimbrel.migrate.builder;

/** How a view is built. */
public interface ViewBuilder {

    /** The names of its columns, instead of those of the query. */
    ViewBuilder columns(String... names);

    /** An option, such as {@code security_barrier} or {@code check_option}. */
    ViewBuilder with(String option, Object value);

    /** A comment. */
    ViewBuilder comment(String text);
}
