package dev.whimbrel.table;

import dev.whimbrel.table.expression.Aggregates;
import dev.whimbrel.table.expression.Condition;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.Expressions;
import dev.whimbrel.table.expression.NullableExpression;
import dev.whimbrel.table.expression.Sortable;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The rows of another table that refer to a row of this one, {@code many(() -> POSTS, () -> POSTS.authorId)}, or that a junction
 * table joins with it, {@code many(() -> TAGS, () -> POST_TAGS.postId, () -> POST_TAGS.tagId)}.
 *
 * @param <R> the row record of the table that declares it
 * @param <O> the row record of the other table
 */
public final class Many<R, O> extends Relationship<R, O> {

    private final List<Supplier<? extends Sortable>> order;

    Many(
            Table<R> from,
            Supplier<? extends Table<O>> to,
            Tie tie,
            List<Supplier<Condition>> filters,
            List<Supplier<? extends Sortable>> order) {
        super(from, to, tie, filters);
        this.order = order;
    }

    /**
     * Only those rows that fulfil a condition.
     *
     * @param condition asked for when it is needed, because classes refer to each other
     */
    public Many<R, O> where(Supplier<Condition> condition) {
        return new Many<>(from(), toSupplier(), tie, filtersAnd(condition), order);
    }

    /**
     * In an order, unless a query says another.
     *
     * @param more asked for when it is needed, because classes refer to each other
     */
    public Many<R, O> orderBy(Supplier<? extends Sortable> more) {
        return new Many<>(
                from(),
                toSupplier(),
                tie,
                filters(),
                Stream.concat(order.stream(), Stream.of(more)).toList());
    }

    /** Where any row belongs to it. */
    public Condition any() {
        return new RelatedRows.Any(rows(), false);
    }

    /** Where any row belongs to it that fulfils a condition: {@code POSTS.tags.any(TAGS.name.eq("java"))}. */
    public Condition any(Condition condition) {
        return new RelatedRows.Any(rows(condition), false);
    }

    /** Where no row belongs to it. */
    public Condition none() {
        return new RelatedRows.Any(rows(), true);
    }

    /** Where no row belongs to it that fulfils a condition. */
    public Condition none(Condition condition) {
        return new RelatedRows.Any(rows(condition), true);
    }

    /** Where all rows that belong to it fulfil a condition, or there is none. */
    public Condition all(Condition condition) {
        return none(Expressions.condition("{} IS NOT TRUE", condition));
    }

    /** How many rows belong to it. */
    public Expression<Long> count() {
        return of(Aggregates.count());
    }

    /** How many rows belong to it that fulfil a condition. */
    public Expression<Long> count(Condition condition) {
        return new RelatedRows.Value<>(rows(condition), Aggregates.count());
    }

    /** An aggregate of the rows that belong to it that is never NULL. */
    public <T> Expression<T> of(Expression<T> aggregate) {
        return new RelatedRows.Value<>(rows(), aggregate);
    }

    /** An aggregate of the rows that belong to it, NULL where there is none: {@code POSTS.comments.of(max(COMMENTS.createdAt))}. */
    public <T> NullableExpression<T> of(NullableExpression<T> aggregate) {
        return new RelatedRows.Value<>(rows(), aggregate).orNull();
    }

    @Override
    public Visibility visibility() {
        return Visibility.DEFAULT;
    }

    @Override
    public List<Sortable> order() {
        return order.stream().<Sortable>map(Supplier::get).toList();
    }
}
