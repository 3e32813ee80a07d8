package dev.whimbrel.table;

import dev.whimbrel.table.expression.Condition;
import dev.whimbrel.table.expression.Sortable;
import java.util.List;
import java.util.function.Supplier;

/**
 * A row of another table that a row of this one may have: {@code one(() -> CATEGORIES, parentId)} with a nullable column, or
 * {@code oneToOne(() -> PROFILES, () -> PROFILES.userId)}.
 *
 * @param <R> the row record of the table that declares it
 * @param <O> the row record of the other table
 */
public final class OneOrNone<R, O> extends Relationship<R, O> {

    OneOrNone(Table<R> from, Supplier<? extends Table<O>> to, Tie tie, List<Supplier<Condition>> filters) {
        super(from, to, tie, filters);
    }

    /**
     * Only where the other row fulfils a condition.
     *
     * @param condition asked for when it is needed, because classes refer to each other
     */
    public OneOrNone<R, O> where(Supplier<Condition> condition) {
        return new OneOrNone<>(from(), toSupplier(), tie, filtersAnd(condition));
    }

    /** Where a row belongs to it. */
    public Condition exists() {
        return new RelatedRows.Any(rows(), false);
    }

    /** Where no row belongs to it. */
    public Condition none() {
        return new RelatedRows.Any(rows(), true);
    }

    /** Where the row that belongs to it fulfils a condition: {@code POSTS.author.is(USERS.isActive.eq(true))}. */
    public Condition is(Condition condition) {
        return new RelatedRows.Any(rows(condition), false);
    }

    @Override
    public Visibility visibility() {
        return Visibility.DEFAULT;
    }

    @Override
    public List<Sortable> order() {
        return List.of();
    }
}
