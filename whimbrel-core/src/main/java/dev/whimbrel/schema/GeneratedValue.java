package dev.whimbrel.schema;

/**
 * A column that is computed from others.
 *
 * @param expression the SQL expression
 * @param stored whether it is kept on disk; otherwise it is computed when read (PostgreSQL 18)
 */
public record GeneratedValue(String expression, boolean stored) {}
