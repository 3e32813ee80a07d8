package dev.whimbrel.migrate.generate;

/**
 * A column of a new model.
 *
 * @param column its name in snake case
 * @param type what it holds
 * @param array whether it holds any number of them
 * @param nullable whether NULL is allowed
 * @param unique whether each value occurs once
 * @param indexed whether it has an index of its own, besides that of a unique column
 */
public record ModelAttribute(
        String column, AttributeType type, boolean array, boolean nullable, boolean unique, boolean indexed) {}
