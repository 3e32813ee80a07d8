package dev.whimbrel.table;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rows of another table that refer to a row of this one, {@code many(() -> POSTS, () -> POSTS.authorId)}, or that a junction
 * table joins with it, {@code many(() -> TAGS, () -> POST_TAGS.postId, () -> POST_TAGS.tagId)}.
 *
 * @param <R> the row record of the table that declares it
 * @param <O> the row record of the other table
 */
public final class Many<R, O> extends Relationship<R, O> {

    Many(Table<R> from, Supplier<? extends Table<O>> to, List<Supplier<? extends Column<?>>> keys) {
        super(from, to, keys);
    }

    @Override
    public Link link() {
        List<Column<?>> keys = keys();
        return keys.size() == 1
                ? Link.referredBy(from(), keys.get(0), to())
                : Link.through(from(), keys.get(0), keys.get(1), to());
    }

    @Override
    @Nullable String problem() {
        List<Column<?>> keys = keys();
        Column<?> first = keys.get(0);
        Column<?> last = keys.get(keys.size() - 1);
        if (!refers(first, from())) {
            return "many(...) follows " + first + ", which does not refer to " + from().name()
                    + ". Say references(...) on that column";
        }
        if (keys.size() == 1) {
            return first.relation().equals(to())
                    ? null
                    : "many(...) follows " + first + ", which is no column of " + to().name()
                            + ". For a junction table name both of its columns";
        }
        boolean joins = last.relation().equals(first.relation()) && refers(last, to());
        return joins
                ? null
                : "many(...) follows " + last + ", which does not refer from the same junction table to " + to().name();
    }
}
