package dev.whimbrel.table.rule;

/**
 * What is wrong with a value.
 *
 * @param key the rule, for programs
 * @param message what is wrong, to follow the column's name
 */
public record BrokenRule(String key, String message) {}
