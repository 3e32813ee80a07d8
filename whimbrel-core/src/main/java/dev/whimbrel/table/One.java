package dev.whimbrel.table;

import dev.whimbrel.table.expression.Condition;
import dev.whimbrel.table.expression.Sortable;
import java.util.List;
import java.util.function.Supplier;

/**
 * A row of another table that each row of this one has: {@code one(() -> USERS, authorId)}.
 *
 * @param <R> the row record of the table that declares it
 * @param <O> the row record of the other table
 */
public final class One<R, O> extends Relationship<R, O> {

    One(Table<R> from, Supplier<? extends Table<O>> to, Tie tie, List<Supplier<Condition>> filters) {
        super(from, to, tie, filters);
    }

    /** Where the row that belongs to it fulfils a condition: {@code POSTS.author.is(USERS.isActive.eq(true))}. */
    public Condition is(Condition condition) {
        return new RelatedRows.Any(rows(condition), false);
    }

    @Override
    public Visibility visibility() {
        return Visibility.ALL;
    }

    @Override
    public List<Sortable> order() {
        return List.of();
    }
}
