package dev.whimbrel.table;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A row of another table that a row of this one may have: {@code one(() -> CATEGORIES, parentId)} with a nullable column.
 *
 * @param <R> the row record of the table that declares it
 * @param <O> the row record of the other table
 */
public final class OneOrNone<R, O> extends Relationship<R, O> {

    OneOrNone(Table<R> from, Supplier<? extends Table<O>> to, Column<?> key) {
        super(from, to, List.of(() -> key));
    }

    @Override
    public Link link() {
        return Link.refersTo(from(), keys().get(0), to());
    }

    @Override
    @Nullable String problem() {
        return problem(this);
    }

    static @Nullable String problem(Relationship<?, ?> relationship) {
        Column<?> key = relationship.keys().get(0);
        if (!key.relation().equals(relationship.from())) {
            return "one(...) follows " + key
                    + ", a column of another table. Name the foreign key of this one, or use many(...)";
        }
        return Relationship.refers(key, relationship.to())
                ? null
                : "one(...) follows " + key + ", which does not refer to "
                        + relationship.to().name() + ". Say references(...) on the column";
    }
}
