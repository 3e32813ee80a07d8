package dev.whimbrel.query;

import dev.whimbrel.table.Visibility;
import dev.whimbrel.table.expression.Condition;
import dev.whimbrel.table.expression.Expression;
import dev.whimbrel.table.expression.Grouping;
import dev.whimbrel.table.expression.Sortable;
import dev.whimbrel.table.expression.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What was said of a query besides its list. A step copies it and changes the copy before anybody else sees it. */
final class SelectState {

    List<CommonTable<?>> with = List.of();
    boolean distinct;
    List<Expression<?>> distinctOn = List.of();
    List<Source> sources = List.of();
    List<Join> joins = List.of();

    @Nullable Condition where;

    List<Grouping> groupBy = List.of();

    @Nullable Condition having;

    List<Combined> combined = List.of();
    List<Sortable> orderBy = List.of();

    @Nullable Long limit;

    @Nullable Long offset;

    List<RowLock> locks = List.of();

    /** How what belongs to the rows comes; null to choose. */
    @Nullable Nesting nesting;

    /** Which rows of its tables it sees. */
    Visibility visibility = Visibility.DEFAULT;

    /** The tables of which it sees others. */
    Map<Source, Visibility> exceptions = Map.of();

    /** A source that is joined; {@link #sources} holds it too. */
    record Join(JoinKind kind, Source source, @Nullable Condition on) {}

    /** Another query whose rows are added, kept or taken away. */
    record Combined(String operator, Select<?, ?> query) {}

    /** The same with a change. */
    SelectState but(Consumer<SelectState> change) {
        SelectState copy = new SelectState();
        copy.with = with;
        copy.distinct = distinct;
        copy.distinctOn = distinctOn;
        copy.sources = sources;
        copy.joins = joins;
        copy.where = where;
        copy.groupBy = groupBy;
        copy.having = having;
        copy.combined = combined;
        copy.orderBy = orderBy;
        copy.limit = limit;
        copy.offset = offset;
        copy.locks = locks;
        copy.nesting = nesting;
        copy.visibility = visibility;
        copy.exceptions = exceptions;
        change.accept(copy);
        return copy;
    }

    static SelectState from(Source source) {
        SelectState state = new SelectState();
        state.sources = List.of(source);
        return state;
    }

    SelectState joined(JoinKind kind, Source source, @Nullable Condition on) {
        return but(state -> {
            state.sources = plus(sources, source);
            state.joins = plus(joins, new Join(kind, source, on));
        });
    }

    /** The same where it sees other rows of all of its tables. */
    SelectState seeing(UnaryOperator<Visibility> change) {
        Map<Source, Visibility> all = new HashMap<>(exceptions);
        all.replaceAll((source, rows) -> change.apply(rows));
        return but(state -> {
            state.visibility = change.apply(visibility);
            state.exceptions = all;
        });
    }

    /** The same where it sees other rows of a table. */
    SelectState seeing(Source source, Visibility rows) {
        if (exceptions.getOrDefault(source, visibility).equals(rows)) {
            return this;
        }
        Map<Source, Visibility> all = new HashMap<>(exceptions);
        all.put(source, rows);
        return but(state -> state.exceptions = all);
    }

    /** What rows of one of its sources fulfil to be seen; null where all of them are. */
    @Nullable Condition seenOf(Source source) {
        return exceptions.getOrDefault(source, visibility).of(source);
    }

    /** Whether its rows are all those that fulfil its condition, so that more conditions leave out rows and change none. */
    boolean isWholeResult() {
        return limit == null
                && offset == null
                && !distinct
                && distinctOn.isEmpty()
                && groupBy.isEmpty()
                && having == null
                && combined.isEmpty();
    }

    static <E> List<E> plus(List<E> list, E one) {
        return plus(list, List.of(one));
    }

    static <E> List<E> plus(List<E> list, Collection<? extends E> more) {
        if (list.isEmpty()) {
            return List.copyOf(more);
        }
        List<E> all = new ArrayList<>(list.size() + more.size());
        all.addAll(list);
        all.addAll(more);
        return all;
    }

    /** A condition and what rows fulfil to be seen; null where all of them are and nothing else is said. */
    static @Nullable Condition andSeen(@Nullable Condition before, @Nullable Condition seen) {
        return seen == null ? before : and(before, seen);
    }

    static Condition and(@Nullable Condition before, Condition more) {
        return before == null ? more : before.and(more);
    }
}
