package dev.whimbrel.table.expression;

import java.util.List;

/** Expressions that rows are grouped by together. */
public final class GroupingSet implements GroupingKey {

    private final List<Expression<?>> expressions;

    GroupingSet(List<Expression<?>> expressions) {
        this.expressions = List.copyOf(expressions);
    }

    /** Its expressions; none for the group of all rows. */
    public List<Expression<?>> expressions() {
        return expressions;
    }
}
