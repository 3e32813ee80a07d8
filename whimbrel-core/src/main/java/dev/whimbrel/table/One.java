package dev.whimbrel.table;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A row of another table that each row of this one has: {@code one(() -> USERS, authorId)}.
 *
 * @param <R> the row record of the table that declares it
 * @param <O> the row record of the other table
 */
public final class One<R, O> extends Relationship<R, O> {

    One(Table<R> from, Supplier<? extends Table<O>> to, Column<?> key) {
        super(from, to, List.of(() -> key));
    }

    @Override
    public Link link() {
        return Link.refersTo(from(), keys().get(0), to());
    }

    @Override
    @Nullable String problem() {
        return OneOrNone.problem(this);
    }
}
