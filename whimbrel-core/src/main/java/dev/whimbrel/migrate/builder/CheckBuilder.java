package dev.whimbrel.migrate.builder;

/** How a check is built. */
public interface CheckBuilder {

    /** Its name. */
    CheckBuilder name(String name);

    /** Child tables are free of it. */
    CheckBuilder noInherit();

    /** Existing rows are not checked until {@code validateConstraint}; only on an existing table. */
    CheckBuilder notValid();

    /** A comment. */
    CheckBuilder comment(String text);
}
