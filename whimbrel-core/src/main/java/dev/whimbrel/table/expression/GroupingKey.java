package dev.whimbrel.table.expression;

/** What {@link GroupingSets} are made of: an expression, or several that go together. */
public sealed interface GroupingKey extends Grouping permits Expression, GroupingSet {}
