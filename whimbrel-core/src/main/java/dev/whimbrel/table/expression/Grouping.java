package dev.whimbrel.table.expression;

/** What rows can be grouped by: an expression, or several sets of them at once. */
public sealed interface Grouping permits GroupingKey, GroupingSets {}
