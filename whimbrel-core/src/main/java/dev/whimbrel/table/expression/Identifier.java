package dev.whimbrel.table.expression;

/**
 * A name as an argument of SQL of one's own, which is quoted where it needs quotes.
 *
 * @param name the name, of one part
 */
public record Identifier(String name) {}
