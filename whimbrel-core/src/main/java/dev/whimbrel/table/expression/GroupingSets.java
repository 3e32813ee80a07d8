package dev.whimbrel.table.expression;

import dev.whimbrel.table.type.Types;
import java.util.List;

/**
 * Groups of several kinds by one query, made for static import: {@code groupBy(rollup(SALES.country, SALES.city))} gives a row for each
 * city, one for each country and one for all. A column that a row isn't grouped by is NULL in it, so it is selected with
 * {@code orNull()}; {@link #grouping} tells such a NULL from one of the data.
 */
public final class GroupingSets implements Grouping {

    private final String kind;
    private final List<Grouping> parts;

    private GroupingSets(String kind, List<Grouping> parts) {
        this.kind = kind;
        this.parts = parts;
    }

    /** By all of the keys, by all but the last, and so on to none of them. */
    public static GroupingSets rollup(GroupingKey first, GroupingKey... more) {
        return new GroupingSets("ROLLUP", Conditions.list(first, List.of(more)));
    }

    /** By every choice of the keys, from all of them to none. */
    public static GroupingSets cube(GroupingKey first, GroupingKey... more) {
        return new GroupingSets("CUBE", Conditions.list(first, List.of(more)));
    }

    /** By one after the other: {@code groupingSets(set(SALES.country, SALES.city), SALES.day, set())}. */
    public static GroupingSets groupingSets(Grouping first, Grouping... more) {
        return new GroupingSets("GROUPING SETS", Conditions.list(first, List.of(more)));
    }

    /** Expressions that go together; none for the group of all rows. */
    public static GroupingSet set(Expression<?>... expressions) {
        return new GroupingSet(List.of(expressions));
    }

    /**
     * Which of some expressions a row isn't grouped by, as bits of which the last expression's is the lowest: for one, 1 where it is
     * NULL because the row stands for all of its values, and else 0.
     *
     * <p>Each stands in {@code groupBy} as it does here. To the server, one with values of its own is never the same twice: select it
     * in a query with {@code asTable(...)} and group that.
     */
    public static Expression<Integer> grouping(Expression<?> first, Expression<?>... more) {
        return Calls.of(Types.INTEGER, "grouping", Conditions.list(first, List.of(more)));
    }

    /** {@code ROLLUP}, {@code CUBE} or {@code GROUPING SETS}. */
    public String kind() {
        return kind;
    }

    /** What it is made of. */
    public List<Grouping> parts() {
        return parts;
    }
}
